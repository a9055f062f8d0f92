import { onDisk } from '../files/disk-errors.ts';
import type { WriteDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

const TABLES = ['message_grams', 'label_grams'] as const;
const DUE = 'search-compaction';
/** Pages of the index merged in one transaction: short enough that other work does not notice. */
const PAGES = 64;

/**
 * Notes, inside the transaction that takes something out of the search, that its terms still lie in older segments of the
 * index: a deleted row of a contentless index is only marked until segments are merged.
 */
export function markCompactionDue(db: WriteDb): void {
  prepared(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, 1)').run(DUE);
}

/** Merges the segments of both indexes in short transactions, if that is due, and yields after each. Can be resumed. */
export function* compactSearch(db: WriteDb): Generator<void> {
  if (db.prepare('SELECT 1 FROM meta WHERE key = ?').get(DUE) === undefined) return;
  for (const table of TABLES) {
    // A negative number begins a merge of everything; positive ones go on with it until less than two rows change
    // (https://sqlite.org/fts5.html#the_merge_command).
    for (let pages = -PAGES; merge(db, table, pages) >= 2; pages = PAGES) yield;
  }
  onDisk(db.name, () => db.prepare('DELETE FROM meta WHERE key = ?').run(DUE));
}

function merge(db: WriteDb, table: (typeof TABLES)[number], pages: number): number {
  const changes = db.prepare('SELECT total_changes()').pluck();
  const before = changes.get() as number;
  onDisk(db.name, () => db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(pages));
  return (changes.get() as number) - before;
}
