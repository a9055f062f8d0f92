import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { checkpoint } from '../../../electron/core/custody/checkpoint.ts';
import { toWriteDb, type WriteDb } from '../../../electron/core/store/handles.ts';
import { intakeDraft, newId, openTestLog } from './fixture.ts';
import { codesOf, openStolen, verify } from './tamper.ts';

const folder = mkdtempSync(join(tmpdir(), 'replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The file of a log as it was, and as it is after more was taken in and something destroyed. */
function buildTwoStates(): { old: Buffer; now: Buffer } {
  const path = join(folder, 'log.db');
  const { db, log, append } = openTestLog(path);
  const items = Array.from({ length: 40 }, () => newId('itm'));
  for (const item of items) append(intakeDraft(newId('cas'), item));
  checkpoint(db, log);
  const old = readFileSync(path);
  append({ kind: 'destroy', subject: items[7]!, destroyed: [items[7]!, items[8]!] });
  append({
    kind: 'note-set',
    subject: items[3]!,
    records: [{ id: items[3]!, kind: 'item', value: { size: 1 } }],
  });
  for (let i = 0; i < 20; i++) append(intakeDraft(newId('cas')));
  checkpoint(db, log);
  db.close();
  return { old, now: readFileSync(path) };
}

type Outcome = 'same' | 'refused' | 'found' | 'MISSED';

/** What becomes of a file: SQLite refuses it, the check finds it, or the log in it is the same as ever. */
async function outcomeOf(file: Buffer, truth: string): Promise<Outcome> {
  const path = join(folder, 'attacked.db');
  writeFileSync(path, file);
  let db: WriteDb | null = null;
  try {
    db = toWriteDb(new Database(path));
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return 'refused';
    if ((await verify(db)).length > 0) return 'found';
    return dump(db) === truth ? 'same' : 'MISSED';
  } catch {
    return 'refused';
  } finally {
    db?.close();
  }
}

/** Entries and records. A checkpoint may be lost unseen (docs/custody-log.md): a later or an outside one speaks for it. */
function dump(db: WriteDb): string {
  const tables = [
    'seq, entry, hex(leaf) FROM custody_entry',
    'id, version, kind, entry_seq, hex(salt), value, destroyed_seq FROM record',
  ];
  return JSON.stringify(tables.map((table) => db.prepare(`SELECT ${table} ORDER BY 1, 2`).all()));
}

function dumpOf(file: Buffer): string {
  const db = toWriteDb(new Database(file));
  const text = dump(db);
  db.close();
  return text;
}

const { old, now } = buildTwoStates();

describe('an old page put back under a new database, one after the other', () => {
  const pageSize = now.readUInt16BE(16);
  const pages = Array.from({ length: old.length / pageSize }, (_, i) => i * pageSize);
  const changed = pages.filter(
    (at) => !old.subarray(at, at + pageSize).equals(now.subarray(at, at + pageSize)),
  );

  it('is refused, found, or changes nothing of the log', async () => {
    const truth = dumpOf(now);
    expect(changed.length).toBeGreaterThan(10);
    for (const at of changed) {
      const file = Buffer.from(now);
      old.copy(file, at, at, at + pageSize);
      expect(await outcomeOf(file, truth), `page ${at / pageSize}`).not.toBe('MISSED');
    }
  });
});

describe('the harness', () => {
  it('is not blind: the whole old file put back is missed without a checkpoint from outside', async () => {
    expect(await outcomeOf(old, dumpOf(now))).toBe('MISSED');
    expect(await outcomeOf(now, dumpOf(now))).toBe('same');
  });
});

describe('all old pages of one table put back at once, which SQLite takes for whole', () => {
  const replay = (table: string) => {
    const db = openStolen(now);
    db.exec(`ATTACH ':memory:' AS past; CREATE TABLE past.rows AS SELECT * FROM ${table} WHERE 0`);
    const rows = openStolen(old).prepare<[], object>(`SELECT * FROM ${table}`).raw().all() as unknown[][];
    const insert = db.prepare(`INSERT INTO past.rows VALUES (${rows[0]!.map(() => '?').join(',')})`);
    for (const row of rows) insert.run(...row);
    db.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM past.rows`);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return db;
  };

  it('is found in the entries', async () => {
    expect(await codesOf(replay('custody_entry'))).toContain('LOG_ROLLED_BACK');
  });

  it('is found in the records: what was destroyed is back', async () => {
    expect(await codesOf(replay('record'))).toEqual(['LOG_RECORD_GONE']);
  });

  it('is not found in the checkpoints: an older one is still a true one', async () => {
    expect(await codesOf(replay('checkpoint'))).toEqual([]);
  });
});
