import { limits } from '../limits.ts';
import type { Breaks } from './breaks.ts';
import { type ByteQueue, createByteQueue } from './byte-queue.ts';

/** The line that earlier pushes began and none has ended yet. */
export interface Carry {
  /** Ends that line (and, in UTF-16, the code unit) with the first of these bytes; the rest is returned. */
  finish(bytes: Uint8Array): Uint8Array;
  /** Bytes of a line without line break. */
  keep(bytes: Uint8Array): void;
  /** Hands over the last line of a file, which nothing ends. */
  end(): void;
}

/**
 * `onLine` is given the first bytes of a line without its line break, or, of a line that is longer than the limit, its
 * last bytes behind them; how long it is; and whether a line break ends it.
 */
export function createCarry(
  breaks: Breaks,
  onLine: (kept: Uint8Array, size: number, closed: boolean) => void,
): Carry {
  const queue = createByteQueue(limits.lineBytes);
  const { finishUnit, finishLine, flush } = createEnding(breaks, queue, onLine);
  return {
    finish(bytes) {
      let rest = bytes;
      if (queue.length % breaks.unit !== 0) {
        finishUnit(bytes);
        rest = bytes.subarray(1);
      }
      return queue.length === 0 ? rest : finishLine(rest);
    },
    keep(bytes) {
      if (bytes.length > 0) queue.push(bytes);
    },
    end() {
      if (queue.length > 0) flush(false);
    },
  };
}

interface Ending {
  flush(closed: boolean): void;
  finishUnit(bytes: Uint8Array): void;
  finishLine(bytes: Uint8Array): Uint8Array;
}

function createEnding(
  breaks: Breaks,
  queue: ByteQueue,
  onLine: (kept: Uint8Array, size: number, closed: boolean) => void,
): Ending {
  const { unit } = breaks;

  function flush(closed: boolean): void {
    onLine(queue.kept(), queue.length, closed);
    queue.clear();
  }

  /** The first byte ends a unit that is split between pushes, and perhaps the line with it. */
  function finishUnit(bytes: Uint8Array): void {
    queue.push(bytes.subarray(0, 1));
    if (queue.length < unit || breaks.next(queue.tail(unit), 0) < 0) return;
    queue.dropLast(unit);
    flush(true);
  }

  function finishLine(bytes: Uint8Array): Uint8Array {
    const at = breaks.next(bytes, 0);
    queue.push(at < 0 ? bytes : bytes.subarray(0, at));
    if (at < 0) return NONE;
    flush(true);
    return bytes.subarray(at + unit);
  }

  return { flush, finishUnit, finishLine };
}

const NONE = new Uint8Array(0);
