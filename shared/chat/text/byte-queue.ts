import type { Bytes } from '../../bytes.ts';

/** Bytes of a line that is not finished yet. Holds the first `limit` of them and the last few, and counts the rest. */
export interface ByteQueue {
  readonly length: number;
  push(bytes: Uint8Array): void;
  /** All bytes where there are at most `limit`; else the first `limit` and, right behind them, the last four. */
  kept(): Uint8Array;
  /** The last `count` (at most 4) bytes. */
  tail(count: number): Uint8Array;
  /** Forgets the last `count` (at most 2) bytes; only before `clear`. */
  dropLast(count: number): void;
  clear(): void;
}

const TAIL = 4;

/** A buffer at least as long as `needed` that begins with the same bytes. */
function grown(buffer: Bytes, needed: number): Bytes {
  if (needed <= buffer.length) return buffer;
  const larger = new Uint8Array(Math.max(needed, buffer.length * 2));
  larger.set(buffer);
  return larger;
}

function noteTail(tail: Uint8Array, bytes: Uint8Array): void {
  const last = bytes.subarray(-TAIL);
  tail.copyWithin(0, last.length);
  tail.set(last, TAIL - last.length);
}

export function createByteQueue(limit: number): ByteQueue {
  let buffer: Bytes = new Uint8Array(4096);
  let length = 0;
  const tail = new Uint8Array(TAIL);

  return {
    get length() {
      return length;
    },
    push(bytes) {
      // Two bytes more than the limit, which `dropLast` may bring a line back to.
      const room = Math.max(0, Math.min(bytes.length, limit + 2 - length));
      if (room > 0) {
        buffer = grown(buffer, length + room);
        buffer.set(bytes.subarray(0, room), length);
      }
      length += bytes.length;
      noteTail(tail, bytes);
    },
    kept() {
      if (length <= limit) return buffer.subarray(0, length);
      buffer = grown(buffer, limit + TAIL);
      buffer.set(tail, limit);
      return buffer.subarray(0, limit + TAIL);
    },
    tail: (count) => tail.subarray(TAIL - count),
    dropLast(count) {
      length -= count;
      tail.copyWithin(count, 0, TAIL - count);
      tail.fill(0, 0, count);
    },
    clear() {
      length = 0;
      tail.fill(0);
    },
  };
}
