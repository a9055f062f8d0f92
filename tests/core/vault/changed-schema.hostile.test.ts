import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { createVault } from '../../../electron/core/vault/create-vault.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { PASSPHRASE, QUICK } from './vault-folder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A vault that somebody with its key changed by SQL, and closed again as it should be. */
async function changedVault(sql: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-'));
  folders.push(folder);
  const dir = join(folder, 'vault');
  const person = { name: '상담원 A', role: 'counselor' } as const;
  const { vault } = await createVault(dir, {
    person,
    passphrase: PASSPHRASE,
    kdf: QUICK,
    ports: systemPorts,
  });
  vault.db.exec(sql);
  vault.close();
  return dir;
}

const changes = [
  [
    'a view that shows other values than the records hold',
    "DROP VIEW current_record; CREATE VIEW current_record AS SELECT id, version, kind, entry_seq, salt, replace(value, 'a', 'b') AS value, destroyed_seq, case_id, item_id, sha256 FROM record",
  ],
  ['a guard that is gone', 'DROP TRIGGER record_no_delete'],
  [
    'a trigger that is new',
    "CREATE TRIGGER t AFTER INSERT ON label BEGIN DELETE FROM label WHERE text = 'x'; END",
  ],
  ['a table that nobody knows', 'CREATE TABLE hidden (bytes BLOB)'],
  ['an index that is gone', 'DROP INDEX record_entry'],
] as const;

describe('a vault is not opened with', () => {
  it.each(changes)('%s', async (_, sql) => {
    const dir = await changedVault(sql);
    await expect(openVault(dir, { passphrase: PASSPHRASE }, systemPorts)).rejects.toMatchObject({
      code: 'VAULT_NOT_INTACT',
    });
  });

  it('nothing of the kind, and then it opens', async () => {
    const dir = await changedVault('SELECT 1');
    const vault = await openVault(dir, { passphrase: PASSPHRASE }, systemPorts);
    vault.close();
  });
});
