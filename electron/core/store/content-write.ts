import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
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
import { prepared } from './prepared.ts';

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

interface Writing {
  readonly db: WriteDb;
  readonly clock: Clock;
  readonly id: ContentId;
  readonly writeChunks: Database.Transaction<(chunks: readonly Bytes[]) => void>;
  /** Full chunks not yet written, buffers to use again, and the chunk being filled. */
  readonly full: Bytes[];
  readonly spare: Bytes[];
  current: Bytes;
  used: number;
  written: number;
  batch: number;
}

/**
 * Starts a content of unknown size. Bytes are gathered and written in transactions that begin and end without yielding,
 * so no transaction is ever open while other code runs, and none is longer than the disk needs for about 40 ms.
 */
export function startContent(db: WriteDb, clock: Clock): ContentWriter {
  const id = onDisk(db.name, () => db.transaction(() => insertContent(db)).immediate());
  const insert = prepared<[number, Bytes]>(db, 'INSERT INTO content_chunk (id, bytes) VALUES (?, ?)');
  const writing: Writing = {
    db,
    clock,
    id,
    writeChunks: db.transaction((chunks) => {
      chunks.forEach((chunk, i) => {
        insert.run(chunkRow(id, writing.written + i), chunk);
      });
    }),
    full: [],
    spare: [],
    current: new Uint8Array(CHUNK_SIZE),
    used: 0,
    written: 0,
    batch: 4,
  };
  return {
    id,
    append: (bytes) => append(writing, bytes),
    flush: () => flush(writing),
    finish: (transaction, digest) => markStored(transaction, id, digest),
    abandon: () => removeContent(db, id),
  };
}

async function append(writing: Writing, bytes: Uint8Array): Promise<void> {
  for (let taken = 0; taken < bytes.length; ) {
    const part = bytes.subarray(taken, taken + CHUNK_SIZE - writing.used);
    writing.current.set(part, writing.used);
    taken += part.length;
    writing.used += part.length;
    if (writing.used < CHUNK_SIZE) continue;
    writing.full.push(writing.current);
    writing.current = writing.spare.pop() ?? new Uint8Array(CHUNK_SIZE);
    writing.used = 0;
    if (writing.full.length >= writing.batch) await writeFull(writing);
  }
}

async function flush(writing: Writing): Promise<void> {
  if (writing.used > 0) writing.full.push(writing.current.slice(0, writing.used));
  writing.used = 0;
  if (writing.full.length > 0) await writeFull(writing);
  writing.spare.length = 0;
}

async function writeFull(writing: Writing): Promise<void> {
  const { db, clock, full, spare, writeChunks } = writing;
  if (writing.written + full.length > MOST_CHUNKS) throw new JikimError('STORE_CONTENT_TOO_LARGE');
  const before = clock.monotonic();
  onDisk(db.name, () => writeChunks.immediate(full));
  writing.batch = nextBatch(writing.batch, clock.monotonic() - before);
  writing.written += full.length;
  spare.push(...full.splice(0));
  await nextTurn();
}
