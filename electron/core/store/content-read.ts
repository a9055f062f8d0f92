import { type Bytes, joinBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { CHUNK_SIZE, type ContentId, chunkRow, contentInfo } from './content.ts';
import type { ReadDb } from './handles.ts';
import { prepared } from './prepared.ts';

/** Bytes from `start` to before `end`; left out: from the first to after the last. */
export interface ByteRange {
  readonly start?: number;
  readonly end?: number;
}

/**
 * The bytes of a stored content, at most 1 MiB at a time. One row is read per step and no statement stays open, so
 * other work, writing too, may happen between two steps.
 * Throws `STORE_CONTENT_STATE` for content that is not stored, `STORE_CONTENT_MISSING` where a row is missing or cut.
 */
export function* readContent(db: ReadDb, id: ContentId, range: ByteRange = {}): Generator<Bytes, void> {
  const info = contentInfo(db, id);
  if (info === undefined || info.state !== 'stored' || info.size === null)
    throw new JikimError('STORE_CONTENT_STATE', { id, state: info?.state ?? 'absent' });
  const start = Math.max(0, range.start ?? 0);
  const end = Math.min(info.size, range.end ?? info.size);
  const row = chunkStatement(db);
  for (let position = Math.floor(start / CHUNK_SIZE); position * CHUNK_SIZE < end; position++) {
    const from = position * CHUNK_SIZE;
    const found = row.get(chunkRow(id, position));
    if (found?.bytes.length !== Math.min(CHUNK_SIZE, info.size - from))
      throw new JikimError('STORE_CONTENT_MISSING', { id, position });
    yield found.bytes.subarray(Math.max(0, start - from), end - from);
  }
}

/** All bytes, or a range of them, in one array. For what is known to be small. */
export function readWholeContent(db: ReadDb, id: ContentId, range: ByteRange = {}): Bytes {
  const parts = [...readContent(db, id, range)];
  // Most captures are one row: copying them would double what waits for the garbage collector.
  return parts.length === 1 ? parts[0]! : joinBytes(parts);
}

/** Bytes of a content that is still being written, as its writer reads them back. `size`: bytes flushed so far. */
export function* readUnfinished(db: ReadDb, id: ContentId, size: number): Generator<Bytes, void> {
  const row = chunkStatement(db);
  for (let position = 0; position * CHUNK_SIZE < size; position++) {
    const found = row.get(chunkRow(id, position));
    if (found === undefined) throw new JikimError('STORE_CONTENT_MISSING', { id, position });
    yield found.bytes;
  }
}

function chunkStatement(db: ReadDb) {
  return prepared<[number], { bytes: Bytes }>(db, 'SELECT bytes FROM content_chunk WHERE id = ?');
}
