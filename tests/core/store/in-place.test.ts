import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../../electron/core/session/act.ts';
import type { WriteDb } from '../../../electron/core/store/handles.ts';
import { openDatabase } from '../../../electron/core/store/open.ts';

let folder: string;
let db: WriteDb;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-place-'));
  mkdirSync(join(folder, 'vault'));
  db = openDatabase(join(folder, 'vault', 'vault.db'), new Uint8Array(32).fill(7), 'create');
  db.exec('CREATE TABLE note (text TEXT) STRICT');
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = () => inTransaction({ db }, () => db.prepare("INSERT INTO note VALUES ('a')").run());
const count = () => db.prepare('SELECT count(*) FROM note').pluck().get();

describe('a database whose folder', () => {
  it('is where it was takes a transaction', () => {
    write();
    expect(count()).toBe(1);
  });

  it.each([
    ['was renamed', () => renameSync(join(folder, 'vault'), join(folder, 'other'))],
    ['was deleted', () => rmSync(join(folder, 'vault'), { recursive: true })],
    [
      'holds another file of its name',
      () => {
        renameSync(join(folder, 'vault'), join(folder, 'other'));
        mkdirSync(join(folder, 'vault'));
        writeFileSync(join(folder, 'vault', 'vault.db'), '');
      },
    ],
  ])('%s takes none, and says where it is missed', (_, happen) => {
    happen();
    expect(write).toThrow(
      expect.objectContaining({ code: 'VAULT_GONE', params: { path: dirname(db.name) } }),
    );
    expect(count()).toBe(0);
  });

  it('is back takes the next one', () => {
    renameSync(join(folder, 'vault'), join(folder, 'other'));
    expect(write).toThrow();
    renameSync(join(folder, 'other'), join(folder, 'vault'));
    write();
    expect(count()).toBe(1);
  });
});
