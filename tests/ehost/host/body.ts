import type { MainCalls, Served } from '../calls.ts';
import type { Ask } from '../peer.ts';

/** Bytes of a part that are taken at once (4 MiB): a player that asks for the rest of a film reads on as it plays. */
const PART_MOST = 4 * 1024 * 1024;

export interface Taken {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Reads an answer piece by piece. Chromium's request interception takes an answer as a whole, so a long part is cut and
 * said to be shorter, and the rest is cancelled, as a page does that stops reading: the player then asks for what follows.
 */
export async function takeBody(served: Served, ask: Ask<MainCalls>): Promise<Taken> {
  const headers = Object.fromEntries(served.headers);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = await ask('nextPiece', { stream: served.stream });
    if (piece === null) return { headers, body: Buffer.concat(pieces) };
    pieces.push(piece);
    length += piece.length;
    if (served.status !== 206 || length < PART_MOST) continue;
    await ask('cancelStream', { stream: served.stream });
    return { headers: { ...headers, ...shorter(headers, length) }, body: Buffer.concat(pieces) };
  }
}

function shorter(headers: Readonly<Record<string, string>>, length: number): Record<string, string> {
  const [, start, size] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
  if (start === undefined) throw new Error('not emulated: a part without its place');
  return {
    'content-range': `bytes ${start}-${Number(start) + length - 1}/${size}`,
    'content-length': String(length),
  };
}
