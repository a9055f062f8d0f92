import { compactSearch, markCompactionDue } from '../search/compact.ts';
import { inTransaction } from '../session/act.ts';
import type { WriteDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

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
  const conversations = orphans(db);
  for (let next = 0; next < conversations.length; ) {
    next = inTransaction({ db }, () => removeSlice(db, conversations, next));
    yield;
  }
  yield* compactSearch(db);
}

/** Removes about a slice of rows, of several conversations where they are short; returns the first that is still there. */
function removeSlice(db: WriteDb, conversations: readonly number[], from: number): number {
  let rows = 0;
  let next = from;
  while (next < conversations.length && rows < SLICE) {
    const wanted = SLICE - rows;
    const removed = removeMessages(db, conversations[next]!, wanted);
    rows += removed + 1;
    if (removed < wanted) removeConversation(db, conversations[next++]!);
  }
  return next;
}

/** Conversations without a live reading. */
function orphans(db: WriteDb): number[] {
  return db
    .prepare(
      `SELECT c.id FROM conversation c
       WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = c.reading_id AND r.value IS NOT NULL)`,
    )
    .pluck()
    .all() as number[];
}

/** Removes up to so many of a conversation's messages with their search rows; returns how many went. */
function removeMessages(db: WriteDb, conversation: number, most: number): number {
  const ids = prepared<[number, number], number>(
    db,
    'SELECT id FROM message WHERE conversation_id = ? ORDER BY number DESC LIMIT ?',
  )
    .pluck()
    .all(conversation, most);
  if (ids.length > 0) markCompactionDue(db);
  const unindex = prepared<[number]>(db, 'DELETE FROM message_grams WHERE rowid = ?');
  const remove = prepared<[number]>(db, 'DELETE FROM message WHERE id = ?');
  for (const id of ids) {
    unindex.run(id);
    remove.run(id);
  }
  return ids.length;
}

function removeConversation(db: WriteDb, conversation: number): void {
  prepared<[number]>(db, 'DELETE FROM participant WHERE conversation_id = ?').run(conversation);
  prepared<[number]>(db, 'DELETE FROM conversation WHERE id = ?').run(conversation);
}
