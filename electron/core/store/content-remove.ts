import { setImmediate as nextTurn } from 'node:timers/promises';
import { onDisk } from '../files/disk-errors.ts';
import { type ContentId, chunkRow, MOST_CHUNKS } from './content.ts';
import type { WriteDb } from './handles.ts';

/** Chunk rows destroyed in one transaction: short enough that other work does not notice. */
const SLICE = 4;

export interface RemoveProgress {
  readonly removed: number;
  readonly total: number;
}

/**
 * Takes a content out of sight in the caller's transaction, beside the log entry that says so. Its rows follow in
 * slices; if that is cut off, the next opening goes on with it.
 */
export function markRemoving(db: WriteDb, id: ContentId): void {
  db.prepare("UPDATE content SET state = 'removing', sha256 = NULL, sha512 = NULL WHERE id = ?").run(id);
}

/**
 * Destroys the rows of a content, last ones first, overwritten with zeros by SQLite's secure deletion, and yields the
 * number of rows gone after every short transaction.
 */
export async function* removeContentSlices(db: WriteDb, id: ContentId): AsyncGenerator<RemoveProgress, void> {
  const { total } = db
    .prepare('SELECT count(*) AS total FROM content_chunk WHERE id BETWEEN ? AND ?')
    .get(...rows(id)) as { total: number };
  const slice = db.prepare(
    'DELETE FROM content_chunk WHERE id IN (SELECT id FROM content_chunk WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?)',
  );
  for (let removed = 0; removed < total; ) {
    removed += onDisk(db.name, () => slice.run(...rows(id), SLICE).changes);
    yield { removed, total };
    await nextTurn();
  }
  onDisk(db.name, () => db.prepare("DELETE FROM content WHERE id = ? AND state <> 'stored'").run(id));
}

/** Destroys a content that never became visible, or one marked as being removed. */
export async function removeContent(db: WriteDb, id: ContentId): Promise<void> {
  for await (const _ of removeContentSlices(db, id));
}

/** What a crash left half written or half destroyed. Called once a session, before anything else writes. */
export async function removeUnfinished(db: WriteDb): Promise<void> {
  const left = db.prepare("SELECT id FROM content WHERE state <> 'stored'").all() as { id: ContentId }[];
  for (const { id } of left) await removeContent(db, id);
}

function rows(id: ContentId): [first: number, last: number] {
  return [chunkRow(id, 0), chunkRow(id, MOST_CHUNKS - 1)];
}
