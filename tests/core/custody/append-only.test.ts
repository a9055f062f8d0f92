import { describe, expect, it } from 'vitest';
import { checkpoint } from '../../../electron/core/custody/checkpoint.ts';
import { intakeDraft, newId, openTestLog } from './fixture.ts';

function openFilled() {
  const test = openTestLog();
  const caseId = newId('cas');
  for (let i = 0; i < 3; i++) test.append(intakeDraft(caseId));
  checkpoint(test.db, test.log);
  return test.db;
}

const ENTRY = 'SELECT entry, leaf FROM custody_entry WHERE seq = 0';

describe('the tables guard against accidents: each of these is refused by the database itself', () => {
  it.each([
    ['an entry edited', "UPDATE custody_entry SET entry = '{}' WHERE seq = 1"],
    ['an entry renumbered', 'UPDATE custody_entry SET seq = 9 WHERE seq = 2'],
    ['an entry deleted', 'DELETE FROM custody_entry WHERE seq = 2'],
    ['all entries deleted', 'DELETE FROM custody_entry'],
    [
      'an entry replaced',
      `INSERT OR REPLACE INTO custody_entry (seq, entry, leaf) SELECT 1, entry, leaf FROM (${ENTRY})`,
    ],
    [
      'an entry replaced by REPLACE',
      `REPLACE INTO custody_entry (seq, entry, leaf) SELECT 2, entry, leaf FROM (${ENTRY})`,
    ],
    ['an entry updated or replaced', "UPDATE OR REPLACE custody_entry SET entry = '{}'"],
    [
      'an entry upserted',
      `INSERT INTO custody_entry (seq, entry, leaf) SELECT 1, entry, leaf FROM custody_entry WHERE seq = 0 ON CONFLICT (seq) DO UPDATE SET entry = excluded.entry`,
    ],
    ['a gap', `INSERT INTO custody_entry (seq, entry, leaf) SELECT 5, entry, leaf FROM (${ENTRY})`],
    [
      'an entry before the first',
      `INSERT INTO custody_entry (seq, entry, leaf) SELECT -1, entry, leaf FROM (${ENTRY})`,
    ],
    ['a checkpoint edited', "UPDATE checkpoint SET note = ''"],
    ['a checkpoint deleted', 'DELETE FROM checkpoint'],
    ['a checkpoint replaced', "REPLACE INTO checkpoint (size, at, note) VALUES (3, '', '')"],
    ['an older checkpoint added', "INSERT INTO checkpoint (size, at, note) VALUES (2, '', '')"],
    ['a value edited', "UPDATE record SET value = '{}'"],
    [
      'a value replaced',
      "REPLACE INTO record (id, version, kind, entry_seq, salt, value) SELECT id, version, kind, entry_seq, salt, '{}' FROM record LIMIT 1",
    ],
    [
      'a record moved',
      'UPDATE record SET entry_seq = 0, value = NULL, salt = NULL, destroyed_seq = 2 WHERE entry_seq = 1',
    ],
    ['a record deleted', 'DELETE FROM record'],
    [
      'a version skipped',
      'INSERT INTO record (id, version, kind, entry_seq, salt, value) SELECT id, 3, kind, entry_seq, salt, value FROM record LIMIT 1',
    ],
    ['a value emptied without a tombstone', 'UPDATE record SET value = NULL, salt = NULL'],
  ])('%s', (_, sql) => {
    const db = openFilled();
    const before = db.serialize();
    expect(() => db.prepare(sql).run()).toThrow(/custody log: |checkpoint: |record: |CHECK constraint/);
    expect(db.serialize().equals(before)).toBe(true);
  });
});
