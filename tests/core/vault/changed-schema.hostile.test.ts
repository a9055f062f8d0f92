import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { newVault, PASSPHRASE } from './vault-folder.ts';

/** A vault that somebody with its key changed by SQL, and closed again as it should be. */
async function changedVault(sql: string): Promise<string> {
  const { vault } = await newVault();
  vault.db.exec(sql);
  vault.close();
  return vault.dir;
}

function filesIn(dir: string): Map<string, Buffer> {
  return new Map(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name))]));
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

  it('such a change, and is left as it was', async () => {
    const dir = await changedVault('DROP INDEX record_entry');
    const before = filesIn(dir);
    await expect(openVault(dir, { passphrase: PASSPHRASE }, systemPorts)).rejects.toThrow();
    expect([...before.keys()]).toContain('closed.json');
    expect(filesIn(dir)).toEqual(before);
  });

  it('nothing of the kind, and then it opens', async () => {
    const dir = await changedVault('SELECT 1');
    const vault = await openVault(dir, { passphrase: PASSPHRASE }, systemPorts);
    vault.close();
  });
});
