import { compactSearch, markCompactionDue } from '../search/compact.ts';
import type { WriteDb } from '../store/handles.ts';

/** Rows of one slice: short enough that other work does not notice. */
const SLICE = 2000;

/**
 * Removes the rows of readings whose record is gone or was never written: what a destruction had still to remove, and
 * what a reading that was cut off left; then their terms from the search index. Called when a vault is opened, before anything reads conversations.
 */
export function resumeRemovals(db: WriteDb): void {
  for (const _ of removals(db));
}

/** The same in short transactions, so that other work can have its turn after each. */
export function* removals(db: WriteDb): Generator<void> {
  for (const id of orphans(db)) {
    while (removeMessageSlice(db, id) > 0) yield;
    removeConversation(db, id);
  }
  yield* compactSearch(db);
}

/** Conversations without a live reading. */
export function orphans(db: WriteDb): number[] {
  return db
    .prepare(
      `SELECT c.id FROM conversation c
       WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = c.reading_id AND r.value IS NOT NULL)`,
    )
    .pluck()
    .all() as number[];
}

/** Removes up to a slice of a conversation's messages with their search rows; returns how many went. */
export function removeMessageSlice(db: WriteDb, conversation: number): number {
  return db
    .transaction(() => {
      const ids = db
        .prepare('SELECT id FROM message WHERE conversation_id = ? ORDER BY number DESC LIMIT ?')
        .pluck()
        .all(conversation, SLICE) as number[];
      if (ids.length > 0) markCompactionDue(db);
      const unindex = db.prepare('DELETE FROM message_grams WHERE rowid = ?');
      const remove = db.prepare('DELETE FROM message WHERE id = ?');
      for (const id of ids) {
        unindex.run(id);
        remove.run(id);
      }
      return ids.length;
    })
    .immediate();
}

export function removeConversation(db: WriteDb, conversation: number): void {
  db.transaction(() => {
    db.prepare('DELETE FROM participant WHERE conversation_id = ?').run(conversation);
    db.prepare('DELETE FROM conversation WHERE id = ?').run(conversation);
  }).immediate();
}
