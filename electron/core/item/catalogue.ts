import { readSize } from '../custody/log.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { EXHIBITED, factSteps, INDEXES, STALE, TABLES } from './catalogue-sql.ts';
import { foldName, nameOrder } from './name-order.ts';

/**
 * Brings the table `temp.item_fact` up to what the log says now: one row an item, with all that lists of items are filtered
 * and ordered by. Everything that changes an item is an entry of the log, which only grows, so where there is no new entry
 * nothing is read. Returns how many entries that is.
 */
export function refreshCatalogue(db: ReadDb): number {
  const [known, entries] = [knownEntries(db), readSize(db)];
  if (known === entries) return entries;
  if (known === 0 || isDestroyedSince(db, known)) rebuild(db);
  else update(db, known);
  for (const step of EXHIBITED) prepared(db, step).run();
  prepared<[number]>(db, 'UPDATE temp.item_fact_state SET entries = ?').run(entries);
  return entries;
}

/** Entries that the table knows of; 0 where it is new. */
function knownEntries(db: ReadDb): number {
  const isMade = db.prepare("SELECT 1 FROM temp.sqlite_master WHERE name = 'item_fact_state'").get();
  if (isMade === undefined) makeTables(db);
  return prepared<[], number>(db, 'SELECT entries FROM temp.item_fact_state').pluck().get() ?? 0;
}

function makeTables(db: ReadDb): void {
  db.function('fold_name', { deterministic: true }, (name) => foldName(String(name)));
  db.function('name_order', { deterministic: true }, (name) => nameOrder(String(name)));
  for (const table of TABLES) db.prepare(table).run();
}

function isDestroyedSince(db: ReadDb, known: number): boolean {
  const destroyed = "SELECT 1 FROM custody_entry WHERE kind = 'destroy' AND seq >= ?";
  return prepared<[number]>(db, destroyed).get(known) !== undefined;
}

function rebuild(db: ReadDb): void {
  prepared(db, 'DELETE FROM temp.item_fact').run();
  for (const step of factSteps('all')) prepared(db, step).run();
  for (const index of INDEXES) db.prepare(index).run();
}

function update(db: ReadDb, known: number): void {
  prepared(db, 'DELETE FROM temp.item_stale').run();
  prepared<[number, number]>(db, STALE).run(known, known);
  prepared(db, 'DELETE FROM temp.item_fact WHERE item_id IN (SELECT item_id FROM temp.item_stale)').run();
  for (const step of factSteps('stale')) prepared(db, step).run();
}
