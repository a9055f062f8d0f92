import type { Bytes } from '../../../shared/bytes.ts';

/** Bytes that can be asked for anywhere: a file on disk or an original in the vault's chunks. Offsets and lengths in bytes. */
export interface RandomAccessSource {
  readonly size: number;
  /** At most `length` bytes at `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes that come in order, such as a stream out of the vault. Zip archives need a `RandomAccessSource`. */
export type DecodeSource = RandomAccessSource | AsyncIterable<Uint8Array>;

/** The parent's end of one input. */
export interface OpenSource {
  readonly size: number | null;
  read(offset: number, length: number): Promise<Bytes>;
  close(): Promise<void>;
}

/** Opens a source for one request; a stream is read in order only. */
export function openSource(source: DecodeSource): OpenSource {
  return 'read' in source ? openRandomAccess(source) : openStream(source);
}

/** A source over bytes in memory. */
export function bytesSource(bytes: Uint8Array): RandomAccessSource {
  return {
    size: bytes.length,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

function openRandomAccess(source: RandomAccessSource): OpenSource {
  return {
    size: source.size,
    read: async (offset, length) => new Uint8Array(await source.read(offset, length)).subarray(0, length),
    close: async () => {},
  };
}

function openStream(source: AsyncIterable<Uint8Array>): OpenSource {
  const iterator = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let position = 0;
  return {
    size: null,
    async read(offset, length) {
      if (offset !== position) throw new RangeError('a stream is read in order');
      while (held.length === 0) {
        const next = await iterator.next();
        if (next.done) return new Uint8Array(0);
        held = next.value;
      }
      const part = new Uint8Array(held.subarray(0, length));
      held = held.subarray(part.length);
      position += part.length;
      return part;
    },
    async close() {
      await iterator.return?.();
    },
  };
}
