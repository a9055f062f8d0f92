import Database from 'better-sqlite3';
import { checkpoint } from '../../../electron/core/custody/checkpoint.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { verifyLog } from '../../../electron/core/custody/verify-log.ts';
import { type ReadDb, toWriteDb, type WriteDb } from '../../../electron/core/store/handles.ts';
import { toHex } from '../../../shared/bytes.ts';
import { leafOfEntry } from '../../../shared/custody/entry.ts';
import type { LogFinding } from '../../../shared/custody/finding.ts';
import { intakeDraft, newId, openTestLog, TEST_ORIGIN, TEST_SIGNER } from './fixture.ts';

/** Entry numbers and ids of the log under attack. */
export const CASE = newId('cas');
export const ITEMS = [newId('itm'), newId('itm'), newId('itm'), newId('itm')] as const;
/** Entries of the log; the last checkpoint covers all of them. */
export const SIZE = 9;
export const CHECKPOINTS = [3, 6, 9] as const;
export const DESTROY_SEQ = 6;
export const QUARANTINE_SEQ = 7;

/** A log with everything in it: versions, a destruction, a quarantine with its remainder, three checkpoints. */
export function buildLog(): WriteDb {
  const { db, log, append } = openTestLog();
  const caseDraft = (name: string) => ({
    kind: 'case-opened' as const,
    subject: CASE,
    records: [{ id: CASE, kind: 'case', value: { name } }],
  });
  append(caseDraft('첫 이름'));
  append(intakeDraft(CASE, ITEMS[0]));
  append(intakeDraft(CASE, ITEMS[1]));
  checkpoint(db, log);
  append(caseDraft('둘째 이름'));
  append(intakeDraft(CASE, ITEMS[2]));
  append(intakeDraft(CASE, ITEMS[3]));
  checkpoint(db, log);
  append({ kind: 'destroy', subject: ITEMS[0], destroyed: [ITEMS[0]] });
  const remainder = { id: ITEMS[1], kind: 'item', value: { caseId: CASE, size: 12 } };
  append({ kind: 'quarantine', subject: ITEMS[1], destroyed: [ITEMS[1]], records: [remainder] });
  append({ kind: 'note-set', subject: CASE });
  checkpoint(db, log);
  return db;
}

const IMAGE = buildLog().serialize();

/** A copy in the hands of somebody with the key: every trigger, constraint and index is gone, every cell can be written. */
export function openStolen(image: Buffer = IMAGE): WriteDb {
  const db = new Database(image);
  db.pragma('foreign_keys = OFF');
  db.exec('DROP VIEW current_record');
  for (const [table, columns] of Object.entries(BARE)) {
    db.exec(
      `CREATE TABLE bare (${columns}); INSERT INTO bare SELECT ${columns} FROM ${table} ORDER BY rowid`,
    );
    db.exec(`DROP TABLE ${table}; ALTER TABLE bare RENAME TO ${table}`);
  }
  return toWriteDb(db);
}

const BARE = {
  custody_entry: 'seq, entry, leaf',
  checkpoint: 'size, at, note',
  record: 'id, version, kind, entry_seq, salt, value, destroyed_seq',
};

export function verify(db: ReadDb, knownCheckpoints: readonly string[] = []): Promise<LogFinding[]> {
  return verifyLog(db, { origin: TEST_ORIGIN, keys: [TEST_SIGNER], knownCheckpoints });
}

/** Codes found, each once. */
export async function codesOf(db: ReadDb, known: readonly string[] = []): Promise<string[]> {
  return [...new Set((await verify(db, known)).map(({ code }) => code))].sort();
}

/** Makes an attacker's change consistent again: leaves recomputed and the chain re-linked from `from` on. */
export function rechain(db: WriteDb, from: number): void {
  const rows = db
    .prepare<[], { seq: number; entry: string }>('SELECT seq, entry FROM custody_entry ORDER BY seq')
    .all();
  let prev: string | null = null;
  for (const { seq, entry } of rows) {
    const text: string =
      prev === null || seq < from ? entry : entry.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${prev}"`);
    const leaf = leafOfEntry(nodeSha256, text);
    db.prepare('UPDATE custody_entry SET entry = ?, leaf = ? WHERE seq = ?').run(text, leaf, seq);
    prev = toHex(leaf);
  }
}
