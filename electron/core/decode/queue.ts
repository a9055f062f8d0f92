import type { Bytes } from '../../../shared/bytes.ts';
import { OUTPUT_CREDITS } from './protocol.ts';

interface QueueEvents {
  /** The reader took a chunk. */
  onTaken(): void;
  /** The reader left before the end. */
  onDropped(): void;
}

export interface ChunkQueue {
  readonly chunks: AsyncIterable<Bytes>;
  /** False when the sender had no credit for it. */
  push(bytes: Bytes): boolean;
  isFull(): boolean;
  /** No more chunks; with an error, the reader meets it after what came before. */
  end(error?: Error): void;
}

/** Output of one request between child and reader, at most `OUTPUT_CREDITS` chunks long. */
export function createChunkQueue(events: QueueEvents): ChunkQueue {
  const held: Bytes[] = [];
  let end: { error: Error | undefined } | undefined;
  let wake: (() => void) | undefined;
  const wakeReader = () => {
    wake?.();
    wake = undefined;
  };

  async function* read(): AsyncGenerator<Bytes, void, undefined> {
    let finished = false;
    try {
      for (;;) {
        const next = held.shift();
        if (next) {
          if (!end) events.onTaken();
          yield next;
        } else if (end) {
          finished = true;
          if (end.error) throw end.error;
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      if (!finished) events.onDropped();
    }
  }

  return {
    chunks: { [Symbol.asyncIterator]: read },
    push(bytes) {
      if (held.length >= OUTPUT_CREDITS) return false;
      held.push(bytes);
      wakeReader();
      return true;
    },
    isFull: () => held.length >= OUTPUT_CREDITS,
    end(error) {
      if (end) return;
      end = { error };
      wakeReader();
    },
  };
}
