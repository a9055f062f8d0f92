import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { JikimError } from '../../../../shared/errors/index.ts';

/** Small writes are joined up to this size, so that a page does not become twenty system calls. */
const JOIN_BYTES = 256 * 1024;

/**
 * After this many bytes others get their turn: a Writable that is never behind would otherwise keep the loop to itself,
 * and every piece written in memory.
 */
const TURN_BYTES = 1024 * 1024;

/** Bytes on their way to a Writable; the writer waits in `drained` when the other side is slower. */
export interface Sink {
  readonly written: () => number;
  readonly write: (chunk: Uint8Array) => void;
  readonly drained: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function toSink(writable: Writable): Sink {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let written = 0;
  // The first turn comes at once: until then pdfkit only gathers.
  let turn = -TURN_BYTES;
  let failure: Error | undefined;
  writable.once('error', (error) => {
    failure = error;
  });
  const flush = () => {
    if (pending.length > 0) writable.write(pending.length === 1 ? pending[0]! : Buffer.concat(pending));
    pending = [];
    pendingBytes = 0;
  };
  return {
    written: () => written,
    write(chunk) {
      written += chunk.length;
      if (chunk.length > JOIN_BYTES / 4) {
        flush();
        writable.write(chunk);
        return;
      }
      pending.push(chunk);
      pendingBytes += chunk.length;
      if (pendingBytes >= JOIN_BYTES) flush();
    },
    async drained() {
      if (written - turn >= TURN_BYTES) {
        turn = written;
        await nextTurn();
      }
      if (!failure && writable.writableNeedDrain) await settled(writable, 'drain');
      if (failure) throw writeFailed(failure);
    },
    async close() {
      flush();
      if (!failure) await ended(writable);
      if (failure) throw writeFailed(failure);
    },
  };
}

/** Resolves at the event, or when the stream fails: the failure is told by the caller. */
function settled(writable: Writable, event: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      writable.off(event, done).off('error', done).off('close', done);
      resolve();
    };
    writable.once(event, done).once('error', done).once('close', done);
  });
}

function ended(writable: Writable): Promise<void> {
  const finished = settled(writable, 'finish');
  writable.end();
  return finished;
}

function writeFailed(cause: Error): JikimError {
  const reason = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  return new JikimError('REPORT_WRITE_FAILED', { reason }, { cause });
}
