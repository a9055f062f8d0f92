import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { migrate, schemaVersion } from '../../../electron/core/store/migrate.ts';
import { type Migration, migrations } from '../../../electron/core/store/migrations/index.ts';
import { openDatabase } from '../../../electron/core/store/open.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';
import { rowsOf } from './rows-of-version.ts';

function emptyDatabase(): WriteDb {
  const db = openDatabase(join(temporaryFolder(), 'a.db'), new Uint8Array(32).fill(1), 'create');
  onTestFinished(() => {
    db.close();
  });
  return db;
}

const newest = migrations.length;
const next = (sql: string): Migration[] => [...migrations, { version: newest + 1, sql }];
const refused = (code: string) => expect.objectContaining({ code });

describe('migrations', () => {
  it.each(migrations.map((step) => step.version))('keep the rows a vault of version %i holds', (version) => {
    const db = emptyDatabase();
    migrate(db, migrations.slice(0, version));
    const rows = rowsOf(version);
    db.exec(rows.sql);
    migrate(db);
    expect(schemaVersion(db)).toBe(newest);
    for (const [query, expected] of rows.expected) expect(db.prepare(query).all()).toEqual(expected);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('run once', () => {
    const db = emptyDatabase();
    migrate(db);
    migrate(db);
    expect(schemaVersion(db)).toBe(newest);
  });

  it('leave a newer database alone', () => {
    const db = emptyDatabase();
    migrate(db, next('CREATE TABLE later (a) STRICT'.replace('a)', 'a ANY)')));
    expect(() => migrate(db)).toThrow(refused('VAULT_NEWER'));
    expect(schemaVersion(db)).toBe(newest + 1);
  });

  it('that fail half-way leave the version before, whole', () => {
    const db = emptyDatabase();
    migrate(db);
    const broken = next(
      "CREATE TABLE half (a ANY) STRICT; INSERT INTO meta VALUES ('x', 1); SELECT nothing()",
    );
    expect(() => migrate(db, broken)).toThrow(refused('STORE_MIGRATION_FAILED'));
    expect(schemaVersion(db)).toBe(newest);
    expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({ n: 0 });
    expect(db.prepare('SELECT count(*) AS n FROM meta').get()).toEqual({ n: 0 });
  });

  it('cannot be reordered, repeated or left out', () => {
    const db = emptyDatabase();
    for (const versions of [[2], [1, 1], [1, 3], [2, 1]])
      expect(() =>
        migrate(
          db,
          versions.map((version) => ({ version, sql: '' })),
        ),
      ).toThrow(RangeError);
  });
});

describe('the first schema', () => {
  it.each([
    ['UPDATE custody_entry SET entry = entry', 'append only'],
    ['DELETE FROM custody_entry', 'append only'],
    [
      "INSERT OR REPLACE INTO custody_entry (seq, entry, leaf) VALUES (0, '{}', zeroblob(32))",
      'not the next',
    ],
    ["INSERT INTO custody_entry (seq, entry, leaf) VALUES (9, '{}', zeroblob(32))", 'not the next'],
    ["INSERT OR REPLACE INTO checkpoint VALUES (1, 't', 'n')", 'append only'],
    ["UPDATE record SET value = '{}'", 'only be destroyed'],
    ['DELETE FROM record', 'append only'],
    ['INSERT OR REPLACE INTO record SELECT * FROM record', 'generated'],
  ])('refuses %s', (sql, reason) => {
    const db = emptyDatabase();
    migrate(db);
    db.exec(rowsOf(1).sql);
    expect(() => db.exec(sql)).toThrow(reason.startsWith('generated') ? /./ : reason);
  });
});
