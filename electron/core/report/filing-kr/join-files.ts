import { once } from 'node:events';
import { JikimError } from '../../../../shared/errors/index.ts';
import type { Decoder } from '../../decode/index.ts';
import type { OutputPlace } from './exhibit-output.ts';
import type { FilingFile } from './model.ts';

export interface JoinRequest {
  readonly place: OutputPlace;
  readonly nextPath: () => string;
  readonly decoder: Decoder;
  readonly signal: AbortSignal;
  /** Bytes that a joined file may have. */
  readonly cap: number;
}

/** The decoder holds its input whole. */
const LARGEST = 200 * 1024 * 1024;

/**
 * Joins files of one exhibit that follow each other into one wherever it stays within the cap: captures beside an imported
 * document, or two documents, are one exhibit and are filed as one file. What cannot be joined stays as it is.
 */
export async function joinFiles(request: JoinRequest, files: readonly FilingFile[]): Promise<FilingFile[]> {
  const cap = Math.min(request.cap, LARGEST);
  const groups: FilingFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = groups.at(-1);
    if (last !== undefined && bytes + file.bytes <= cap) last.push(file);
    else groups.push([file]);
    bytes = (groups.at(-1)!.length === 1 ? 0 : bytes) + file.bytes;
  }
  const joined: FilingFile[] = [];
  for (const group of groups) joined.push(...(await joinGroup(request, group)));
  return joined;
}

async function joinGroup(request: JoinRequest, group: readonly FilingFile[]): Promise<readonly FilingFile[]> {
  if (group.length === 1) return group;
  const { place } = request;
  const path = request.nextPath();
  try {
    const file = await writeJoined(request, group, path);
    const unwanted = file.bytes > request.cap ? [path] : group.map((part) => part.path);
    for (const each of unwanted) await place.remove(each);
    return file.bytes > request.cap ? group : [file];
  } catch (error) {
    const kept = error instanceof JikimError && /^(?:DECODE_|PDF_)/.test(error.code);
    if (!kept) throw error;
    return group;
  }
}

async function writeJoined(
  { place, decoder, signal }: JoinRequest,
  group: readonly FilingFile[],
  path: string,
): Promise<FilingFile> {
  async function* all() {
    for (const file of group) yield* place.read(file.path);
  }
  const joined = await decoder.joinPdf(all(), { lengths: group.map(({ bytes }) => bytes), signal });
  const sum = (value: (file: FilingFile) => number) => group.reduce((total, file) => total + value(file), 0);
  const pages = sum((file) => file.pages ?? 0);
  const parts: Uint8Array[] = [];
  for await (const chunk of joined.chunks) parts.push(chunk);
  if (joined.pages !== pages) throw new JikimError('DECODE_PROTOCOL', { reason: 'pages' });
  const { sink, closed } = place.open(path);
  for (const chunk of parts) if (!sink.write(chunk)) await once(sink, 'drain');
  sink.end();
  return {
    path,
    ...(await closed),
    pages,
    missingGlyphs: sum((file) => file.missingGlyphs),
    replaced: sum((file) => file.replaced),
  };
}
