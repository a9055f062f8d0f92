import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { onDisk } from '../files/disk-errors.ts';
import type { Clock } from '../ports.ts';
import {
  CHUNK_SIZE,
  type ContentDigest,
  type ContentId,
  chunkRow,
  insertContent,
  MOST_CHUNKS,
  markStored,
} from './content.ts';
import { removeContent } from './content-remove.ts';
import type { WriteDb } from './handles.ts';

/** A content being written: invisible until `finish`, and removed at the next opening if that never comes. */
export interface ContentWriter {
  readonly id: ContentId;
  /** Takes the next bytes; they may be reused once it resolves. Other work gets its turn between transactions. */
  append(bytes: Uint8Array): Promise<void>;
  /** Writes what is still held back. Call it before the short transaction that ends in `finish`. */
  flush(): Promise<void>;
  /** Makes the content visible as part of the caller's transaction on `db`. Throws `STORE_CONTENT_SIZE` if bytes are missing. */
  finish(db: WriteDb, digest: ContentDigest): void;
  /** Removes everything written so far. */
  abandon(): Promise<void>;
}

/** Bounds of one bulk transaction, in chunks of 1 MiB: memory above, cost of a commit below. */
const LEAST_BATCH = 1;
const MOST_BATCH = 8;

/** A bulk transaction blocks every other reader and writer of the vault for about this long (milliseconds). */
const WANTED_TIME = 40;

/** The next batch: twice as large while commits are quick, half as large when one was slow. */
export function nextBatch(batch: number, elapsed: number): number {
  if (elapsed > WANTED_TIME) return Math.max(LEAST_BATCH, batch >> 1);
  return elapsed < WANTED_TIME / 3 ? Math.min(MOST_BATCH, batch * 2) : batch;
}

/**
 * Starts a content of unknown size. Bytes are gathered and written in transactions that begin and end without yielding,
 * so no transaction is ever open while other code runs, and none is longer than the disk needs for about 40 ms.
 */
export function startContent(db: WriteDb, clock: Clock): ContentWriter {
  const id = onDisk(db.name, () => db.transaction(() => insertContent(db)).immediate());
  const insert = db.prepare('INSERT INTO content_chunk (id, bytes) VALUES (?, ?)');
  const full: Bytes[] = [];
  const spare: Bytes[] = [];
  let current = new Uint8Array(CHUNK_SIZE);
  let used = 0;
  let written = 0;
  let batch = 4;

  const writeChunks = db.transaction((chunks: readonly Uint8Array[]) => {
    for (const chunk of chunks) insert.run(chunkRow(id, written++), chunk);
  });

  async function writeFull(): Promise<void> {
    if (written + full.length > MOST_CHUNKS) throw new JikimError('STORE_CONTENT_TOO_LARGE');
    const before = clock.monotonic();
    onDisk(db.name, () => writeChunks.immediate(full));
    batch = nextBatch(batch, clock.monotonic() - before);
    spare.push(...full.splice(0));
    await nextTurn();
  }

  async function append(bytes: Uint8Array): Promise<void> {
    for (let taken = 0; taken < bytes.length; ) {
      const part = bytes.subarray(taken, taken + CHUNK_SIZE - used);
      current.set(part, used);
      taken += part.length;
      used += part.length;
      if (used < CHUNK_SIZE) continue;
      full.push(current);
      current = spare.pop() ?? new Uint8Array(CHUNK_SIZE);
      used = 0;
      if (full.length >= batch) await writeFull();
    }
  }

  async function flush(): Promise<void> {
    if (used > 0) full.push(current.slice(0, used));
    used = 0;
    if (full.length > 0) await writeFull();
    spare.length = 0;
  }

  return {
    id,
    append,
    flush,
    finish: (transaction, digest) => markStored(transaction, id, digest),
    abandon: () => removeContent(db, id),
  };
}
