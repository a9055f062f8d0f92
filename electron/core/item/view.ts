import { concatBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { createDecoder, type Decoder, type PlainPng } from '../decode/index.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { readOriginal } from './original.ts';

export interface DecodedView {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Every pixel of the original; false where it is too large to be held in memory and was made smaller. */
  readonly isWhole: boolean;
}

/** A picture in full, decoded, that memory may hold: two of them for a comparison are a quarter of what a thread may take. */
const MOST_BYTES = 96 * 1024 * 1024;

/** Longest edge of the smaller picture, in pixels. */
const SMALLER = 2048;

/**
 * A picture as it is, upright, decoded in a child without keys. Nothing of it is kept. Throws ITEM_WITHHELD and what the
 * decoder throws.
 */
export async function decodeView(
  { db, ports }: Session,
  itemId: string,
  signal: AbortSignal,
): Promise<DecodedView> {
  const decoder = createDecoder({ host: ports.decoders });
  try {
    const png = await decoder.toPng(readOriginal(db, itemId).open(), { signal });
    const bytes = await collect(png);
    if (bytes !== null)
      return { bytes, type: 'image/png', width: png.width, height: png.height, isWhole: true };
    return await smaller(decoder, db, itemId, signal);
  } finally {
    await decoder.close();
  }
}

/** Null where there is more than memory may hold; the rest is then not taken. */
async function collect({ chunks }: PlainPng): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    parts.push(chunk);
  }
  if (length === 0) throw new JikimError('DECODE_PROTOCOL', { reason: 'empty' });
  return concatBytes(...parts);
}

async function smaller(
  decoder: Decoder,
  db: ReadDb,
  itemId: string,
  signal: AbortSignal,
): Promise<DecodedView> {
  const { bytes, width, height } = await decoder.makePreview(readOriginal(db, itemId).open(), {
    edge: SMALLER,
    signal,
  });
  return { bytes, type: 'image/jpeg', width, height, isWhole: false };
}
