import { bytesSource, createDecoder, type Decoder } from '../core/decode/index.ts';
import type { PaperFile } from '../core/export/filing-kr/preview.ts';
import { isGone } from './close-gone.ts';
import type { Desk } from './desk.ts';

/** Pages that were made to be looked at: in memory only, until the next are made or the vault is closed. */
export interface Paper {
  readonly id: string;
  /** What stands on them: isolated meanwhile, it is shown no more. */
  readonly itemIds: readonly string[];
  readonly files: readonly PaperFile[];
  readonly decoder: Decoder;
  /** Pages drawn last, by their address. */
  readonly drawn: Map<string, DrawnPage>;
}

/** A picture of one page. */
export interface DrawnPage {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A page that is scrolled back to is there at once; more than this would be memory for nothing. */
const DRAWN = 12;

/** Of a page's picture, in pixels: sharp on a screen of twice the usual density. */
const WIDTH = 1240;

const PAGE = /^\/vault\/paper\/(pap_\d+)\/(\d{1,4})\/(\d{1,5})$/;

let serial = 0;

/** Lays pages on the desk in the place of those before. Gives their id. */
export function layPaper(desk: Desk, itemIds: readonly string[], files: readonly PaperFile[]): string {
  removePaper(desk);
  const id = `pap_${++serial}`;
  desk.paper = {
    id,
    itemIds,
    files,
    decoder: createDecoder({ host: desk.ports.decoders, limits: { children: 1 } }),
    drawn: new Map(),
  };
  return id;
}

export function removePaper(desk: Desk): void {
  void desk.paper?.decoder.close();
  desk.paper = null;
}

export function isPageAddress(path: string): boolean {
  return PAGE.test(path);
}

/** A picture of one page; null where there is none, or none any more. Drawn in the isolated decoder: a page may hold a foreign one. */
export async function drawPaper(desk: Desk, path: string): Promise<DrawnPage | null> {
  const { paper, session } = desk;
  if (paper?.itemIds.some((itemId) => session === null || isGone(session.db, itemId))) removePaper(desk);
  const [, id, file, page] = PAGE.exec(path) ?? [];
  const found = desk.paper?.id === id ? desk.paper?.files[Number(file)] : undefined;
  if (paper == null || found === undefined || Number(page) >= found.pages) return null;
  const drawn = paper.drawn.get(path);
  if (drawn !== undefined) return drawn;
  try {
    const { png } = await paper.decoder.drawPage(bytesSource(found.bytes), {
      page: Number(page),
      width: WIDTH,
    });
    return keep(paper, path, { contentType: 'image/png', bytes: png });
  } catch {
    return null;
  }
}

function keep({ drawn }: Paper, path: string, page: DrawnPage): DrawnPage {
  drawn.set(path, page);
  const [oldest] = drawn.keys();
  if (drawn.size > DRAWN && oldest !== undefined) drawn.delete(oldest);
  return page;
}
