import { randomUUID } from 'node:crypto';
import { type BrowserWindow, type DesktopCapturerSource, desktopCapturer, type Size, screen } from 'electron';
import { JikimError } from '../../shared/errors/index.ts';
import type { CaptureSource } from '../../shared/ipc/calls/intake.ts';

/** A picture of the screen, in memory only. */
export interface HeldCapture {
  readonly captureId: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly at: string;
}

export interface Captures {
  /** Throws CAPTURE_REFUSED, CAPTURE_GONE. */
  sources(): Promise<CaptureSource[]>;
  /** Throws CAPTURE_REFUSED, CAPTURE_GONE. */
  take(sourceId: string, delaySeconds: number): Promise<HeldCapture>;
  /** Throws CAPTURE_GONE. */
  held(captureId: string): HeldCapture;
  /** Lets go of everything; also when the vault is locked. */
  drop(): void;
  /** For `app://`: a PNG, or null. */
  picture(path: string): Uint8Array | null;
}

/** Where the page finds pictures that were made of screens. */
export const CAPTURE_PATH = '/capture/';

const SMALL: Size = { width: 320, height: 200 };
/** Until our own window is out of the way, in milliseconds. */
const OUT_OF_SIGHT = 500;

/** Pictures of what is on the screen, of the screen's own size. They stay in memory until they are taken into a vault. */
export function createCaptures(window: Pick<BrowserWindow, 'minimize' | 'restore'>): Captures {
  const pictures = new Map<string, Uint8Array>();
  let capture: HeldCapture | null = null;
  let drops = 0;

  function show(bytes: Uint8Array): string {
    const name = randomUUID();
    pictures.set(name, bytes);
    return name;
  }

  function drop(): void {
    drops++;
    pictures.clear();
    capture = null;
  }

  async function take(sourceId: string, delaySeconds: number): Promise<HeldCapture> {
    drop();
    const before = drops;
    window.minimize();
    try {
      await new Promise((resolve) => setTimeout(resolve, Math.max(delaySeconds * 1000, OUT_OF_SIGHT)));
      const { thumbnail } = await sourceOf(sourceId);
      const at = new Date().toISOString();
      // A lock came in between: what was on the screen is not kept for whoever comes next.
      if (drops !== before || thumbnail.isEmpty()) throw new JikimError('CAPTURE_GONE');
      const bytes = new Uint8Array(thumbnail.toPNG());
      capture = { captureId: show(bytes), bytes, ...thumbnail.getSize(), at };
      return capture;
    } finally {
      // A window that was hidden meanwhile stays out of sight.
      if (drops === before) window.restore();
    }
  }

  return {
    async sources() {
      drop();
      const before = drops;
      const found = await ask({ types: ['screen', 'window'], thumbnailSize: SMALL });
      if (drops !== before) throw new JikimError('CAPTURE_GONE');
      return found.map(({ id, name, thumbnail }) => ({
        id,
        name,
        kind: id.startsWith('screen:') ? 'screen' : 'window',
        picture: `${CAPTURE_PATH}${show(new Uint8Array(thumbnail.toPNG()))}`,
      }));
    },
    take,
    held(captureId) {
      if (capture?.captureId !== captureId) throw new JikimError('CAPTURE_GONE');
      return capture;
    },
    drop,
    picture: (path) => pictures.get(path.slice(CAPTURE_PATH.length)) ?? null,
  };
}

async function sourceOf(sourceId: string): Promise<DesktopCapturerSource> {
  const kind = sourceId.startsWith('screen:') ? 'screen' : 'window';
  const found = await ask({ types: [kind], thumbnailSize: largestScreen() });
  const source = found.find(({ id }) => id === sourceId);
  if (source === undefined) throw new JikimError('CAPTURE_GONE');
  if (kind === 'window' || source.display_id === '') return source;
  // A screen of another size is asked for once more by its own, so that no pixel of it is scaled.
  const own = screen.getAllDisplays().find(({ id }) => String(id) === source.display_id);
  if (own === undefined) return source;
  const again = await ask({ types: [kind], thumbnailSize: pixelsOf(own) });
  return again.find(({ id }) => id === sourceId) ?? source;
}

/** No sources at all means that the system shows none to us. */
async function ask(
  options: Parameters<typeof desktopCapturer.getSources>[0],
): Promise<DesktopCapturerSource[]> {
  const found = await desktopCapturer.getSources(options).catch(() => []);
  if (found.length === 0) throw new JikimError('CAPTURE_REFUSED');
  return found;
}

function largestScreen(): Size {
  const sizes = screen.getAllDisplays().map(pixelsOf);
  return sizes.reduce((best, size) => (size.width * size.height > best.width * best.height ? size : best));
}

function pixelsOf({ size, scaleFactor }: { readonly size: Size; readonly scaleFactor: number }): Size {
  return { width: Math.round(size.width * scaleFactor), height: Math.round(size.height * scaleFactor) };
}
