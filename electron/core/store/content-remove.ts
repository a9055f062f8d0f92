import { setImmediate as nextTurn } from 'node:timers/promises';
import { onDisk } from '../files/disk-errors.ts';
import { CHUNK_SIZE, type ContentId, chunkRow, contentInfo, MOST_CHUNKS } from './content.ts';
import type { ReadDb, WriteDb } from './handles.ts';
import { prepared } from './prepared.ts';

/** Chunk rows destroyed in one transaction: short enough that other work does not notice. */
const SLICE = 4;

/** Contents of a single row destroyed in one transaction: a commit costs far more than a small file. */
const SMALL_CONTENTS = 256;

export interface RemoveProgress {
  readonly removed: number;
  readonly total: number;
}

/**
 * Takes a content out of sight in the caller's transaction, beside the log entry that says so. Its rows follow in
 * slices; if that is cut off, the next opening goes on with it.
 */
export function markRemoving(db: WriteDb, id: ContentId): void {
  prepared(db, "UPDATE content SET state = 'removing', sha256 = NULL, sha512 = NULL WHERE id = ?").run(id);
}

/**
 * Destroys the rows of a content, last ones first, overwritten with zeros by SQLite's secure deletion, and yields the
 * number of rows gone after every short transaction.
 */
export async function* removeContentSlices(db: WriteDb, id: ContentId): AsyncGenerator<RemoveProgress, void> {
  const total = chunksOf(db, id);
  const slice = prepared<[number, number, number]>(
    db,
    'DELETE FROM content_chunk WHERE id IN (SELECT id FROM content_chunk WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?)',
  );
  for (let removed = 0; removed < total; ) {
    removed += onDisk(db.name, () => slice.run(...rows(id), SLICE).changes);
    yield { removed, total };
    await nextTurn();
  }
  onDisk(db.name, () => dropContent(db, id));
}

/** How often the removal of these contents will yield. */
export function countSlices(db: ReadDb, ids: readonly ContentId[]): number {
  let slices = 0;
  for (const batch of toBatches(db, ids))
    slices += batch.length === 1 ? Math.ceil(chunksOf(db, batch[0]!) / SLICE) : 1;
  return slices;
}

function chunksOf(db: ReadDb, id: ContentId): number {
  return prepared<[number, number], number>(db, 'SELECT count(*) FROM content_chunk WHERE id BETWEEN ? AND ?')
    .pluck()
    .get(...rows(id))!;
}

/** Destroys many contents, small ones together, and says after every short transaction that it is done. */
export async function* removeContentsInSlices(
  db: WriteDb,
  ids: readonly ContentId[],
): AsyncGenerator<void, void> {
  for (const batch of toBatches(db, ids)) {
    if (batch.length === 1) for await (const _ of removeContentSlices(db, batch[0]!)) yield;
    else {
      onDisk(db.name, () => db.transaction(() => removeSmall(db, batch)).immediate());
      yield;
      await nextTurn();
    }
  }
}

function* toBatches(db: ReadDb, ids: readonly ContentId[]): Generator<ContentId[]> {
  let batch: ContentId[] = [];
  let bytes = 0;
  for (const id of ids) {
    const size = contentInfo(db, id)?.size ?? Number.POSITIVE_INFINITY;
    if (size > CHUNK_SIZE) yield [id];
    else {
      if (bytes + size > SLICE * CHUNK_SIZE || batch.length >= SMALL_CONTENTS) {
        yield batch;
        [batch, bytes] = [[], 0];
      }
      batch.push(id);
      bytes += size;
    }
  }
  if (batch.length > 0) yield batch;
}

function removeSmall(db: WriteDb, ids: readonly ContentId[]): void {
  const remove = prepared<[number, number]>(db, 'DELETE FROM content_chunk WHERE id BETWEEN ? AND ?');
  for (const id of ids) {
    remove.run(...rows(id));
    dropContent(db, id);
  }
}

function dropContent(db: WriteDb, id: ContentId): void {
  prepared<[number]>(db, "DELETE FROM content WHERE id = ? AND state <> 'stored'").run(id);
}

/** Destroys a content that never became visible, or one marked as being removed. */
export async function removeContent(db: WriteDb, id: ContentId): Promise<void> {
  for await (const _ of removeContentSlices(db, id));
}

/** What a crash left half written or half destroyed. Called once a session, before anything else writes. */
export async function removeUnfinished(db: WriteDb): Promise<void> {
  const left = db.prepare("SELECT id FROM content WHERE state <> 'stored'").pluck().all() as ContentId[];
  for await (const _ of removeContentsInSlices(db, left));
}

function rows(id: ContentId): [first: number, last: number] {
  return [chunkRow(id, 0), chunkRow(id, MOST_CHUNKS - 1)];
}
