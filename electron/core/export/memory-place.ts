import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { HashingFile, OutputPlace } from '../report/filing-kr/exhibit-output.ts';

export interface MemoryPlace {
  readonly place: OutputPlace;
  /** Bytes of a closed file. */
  bytes(path: string): Bytes;
}

interface Held {
  readonly chunks: Uint8Array[];
}

/** Keeps files in memory and nowhere else, for pages that are only looked at. Throws EXHIBIT_PREVIEW_LARGE beyond `limit` bytes. */
export function memoryPlace(limit: number): MemoryPlace {
  const files = new Map<string, Held>();
  let total = 0;
  const take = (held: Held, chunk: Uint8Array): void => {
    total += chunk.length;
    if (total > limit)
      throw new JikimError('EXHIBIT_PREVIEW_LARGE', { megabytes: Math.round(limit / 1_000_000) });
    held.chunks.push(chunk);
  };
  const bytes = (path: string): Bytes => new Uint8Array(Buffer.concat(files.get(path)!.chunks));
  return {
    bytes,
    place: {
      open(path) {
        const held: Held = { chunks: [] };
        files.set(path, held);
        return sinkOf((chunk) => take(held, chunk));
      },
      async *read(path) {
        yield bytes(path);
      },
      async rename(from, to) {
        files.set(to, files.get(from)!);
        files.delete(from);
      },
      async remove(path) {
        files.delete(path);
      },
    },
  };
}

/** A file that goes nowhere but is counted and hashed. */
export function countedOnly(): HashingFile {
  return sinkOf(() => {});
}

function sinkOf(take: (chunk: Uint8Array) => void): HashingFile {
  const hash = createHash('sha256');
  let bytes = 0;
  const { promise: closed, resolve, reject } = Promise.withResolvers<{ sha256: string; bytes: number }>();
  closed.catch(() => {});
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        take(chunk);
        hash.update(chunk);
        bytes += chunk.length;
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    final(done) {
      resolve({ sha256: hash.digest('hex'), bytes });
      done();
    },
  });
  sink.on('error', reject);
  return { sink, closed };
}
