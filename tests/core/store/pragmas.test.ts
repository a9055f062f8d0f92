import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { openDatabase } from '../../../electron/core/store/open.ts';
import { assertPragmas } from '../../../electron/core/store/pragmas.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

const KEY = new Uint8Array(32).fill(3);

function opened(path = join(temporaryFolder(), 'a.db'), mode: 'create' | 'existing' = 'create'): WriteDb {
  const db = openDatabase(path, KEY, mode);
  onTestFinished(() => {
    db.close();
  });
  return db;
}

describe('a connection', () => {
  it.each([
    'synchronous = NORMAL',
    'secure_delete = OFF',
    'temp_store = FILE',
    'trusted_schema = ON',
    'cell_size_check = OFF',
    'foreign_keys = OFF',
    'recursive_triggers = OFF',
    'journal_mode = MEMORY',
    'locking_mode = NORMAL',
    'fullfsync = OFF',
  ])('on which someone set %s is refused', (pragma) => {
    const db = opened();
    assertPragmas(db);
    db.pragma(pragma);
    expect(() => assertPragmas(db)).toThrow(expect.objectContaining({ code: 'STORE_PRAGMA' }));
  });

  it('changes no byte of the database by opening it', () => {
    const db = opened();
    db.exec('CREATE TABLE a (b)');
    db.close();
    const before = readFileSync(db.name);
    opened(db.name, 'existing').close();
    expect(readFileSync(db.name).equals(before)).toBe(true);
    expect(existsSync(`${db.name}-journal`)).toBe(false);
  });

  it('leaves nothing readable in the file or its journal', () => {
    const db = opened();
    db.exec("CREATE TABLE a (b); INSERT INTO a VALUES ('plain words nobody may see')");
    db.exec("BEGIN; UPDATE a SET b = 'other words'");
    for (const name of [db.name, `${db.name}-journal`])
      expect(existsSync(name) && readFileSync(name).includes('words')).toBe(false);
    db.exec('COMMIT');
  });

  it('is refused to a second opener, whatever the lock file says', () => {
    const db = opened();
    expect(() => openDatabase(db.name, KEY, 'existing')).toThrow(
      expect.objectContaining({ code: 'SQLITE_BUSY' }),
    );
  });

  it('is refused to another key', () => {
    const db = opened();
    db.exec('CREATE TABLE a (b)');
    db.close();
    expect(() => openDatabase(db.name, new Uint8Array(32), 'existing')).toThrow(
      expect.objectContaining({ code: 'SQLITE_NOTADB' }),
    );
  });
});
