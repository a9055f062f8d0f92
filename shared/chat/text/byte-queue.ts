import type { Bytes } from '../../bytes.ts';

/** Bytes of a line that is not finished yet. Holds the first `limit` of them (and one more) and counts the rest. */
export interface ByteQueue {
  readonly length: number;
  push(bytes: Uint8Array): void;
  kept(): Uint8Array;
  /** The last two bytes pushed, 0 where there are fewer. */
  lastTwo(): readonly [number, number];
  /** Forgets the last `count` (at most 2) bytes; only before `clear`. */
  dropLast(count: number): void;
  clear(): void;
}

export function createByteQueue(limit: number): ByteQueue {
  let buffer: Bytes = new Uint8Array(4096);
  let length = 0;
  let tail = [0, 0, 0, 0];

  function grow(needed: number): void {
    if (needed <= buffer.length) return;
    const larger = new Uint8Array(Math.max(needed, buffer.length * 2));
    larger.set(buffer);
    buffer = larger;
  }

  return {
    get length() {
      return length;
    },
    push(bytes) {
      const room = Math.max(0, Math.min(bytes.length, limit + 2 - length));
      if (room > 0) {
        grow(length + room);
        buffer.set(bytes.subarray(0, room), length);
      }
      length += bytes.length;
      tail = [...tail, ...bytes.subarray(-4)].slice(-4);
    },
    kept: () => buffer.subarray(0, Math.min(length, limit + 2)),
    lastTwo: () => [tail[2] ?? 0, tail[3] ?? 0],
    dropLast(count) {
      length -= count;
      tail = [...Array(count).fill(0), ...tail.slice(0, 4 - count)];
    },
    clear() {
      length = 0;
      tail = [0, 0, 0, 0];
    },
  };
}
