import { type Bytes, joinBytes } from '../bytes.ts';

/** Bytes of known length that can be read from anywhere: a file, or the plain side of an encrypted one. */
export interface ByteRange {
  readonly size: number;
  /** The bytes from `start` to before `end`, in pieces. */
  read(start: number, end: number): AsyncIterable<Bytes>;
}

/** All pieces as one. For what is known to be small. */
export async function collect(pieces: AsyncIterable<Bytes>): Promise<Bytes> {
  const parts: Bytes[] = [];
  for await (const piece of pieces) parts.push(piece);
  return parts.length === 1 ? parts[0]! : joinBytes(parts);
}
