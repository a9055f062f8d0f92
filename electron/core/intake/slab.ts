import type { SharedBytes } from '../hashing/hash-thread.ts';

/** Memory that two threads see, handed out piece by piece and taken back all at once. */
export interface Slab {
  /** The next `size` bytes, or null where no room is left. */
  take(size: number): SharedBytes | null;
  /** Makes all of it free again. What was taken before must not be used any more. */
  reset(): void;
}

/** `size` in bytes; memory is touched only as far as it is used. */
export function openSlab(size: number): Slab {
  const buffer = new SharedArrayBuffer(size);
  let used = 0;
  return {
    take(length) {
      if (used + length > size) return null;
      const bytes = new Uint8Array(buffer, used, length);
      used += length;
      return bytes;
    },
    reset() {
      used = 0;
    },
  };
}
