import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { addMember, listMembers } from '../../../electron/core/vault/members.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { rekeyVault } from '../../../electron/core/vault/rekey.ts';
import { verifyPages } from '../../../electron/core/vault/verify-pages.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { newVault, PASSPHRASE, temporaryFolder } from './vault-folder.ts';

/**
 * Re-keys a vault and returns a copy of its folder as a crash would have left it after the new database took the name:
 * the first random bytes asked for while keys.json knows both keys are those of that moment.
 */
async function crashedAfterRename(dir: string): Promise<string> {
  const copy = join(temporaryFolder(), 'crashed');
  const isPending = () => JSON.parse(readFileSync(join(dir, 'keys.json'), 'utf8')).pending !== null;
  const random = {
    bytes(length: number) {
      if (!existsSync(copy) && isPending()) cpSync(dir, copy, { recursive: true });
      return systemPorts.random.bytes(length);
    },
  };
  await rekeyVault(dir, { passphrase: PASSPHRASE }, { ...systemPorts, random });
  rmSync(join(copy, 'vault.lock'));
  return copy;
}

describe('re-keying a vault', () => {
  it('cut off after the new database has its name goes forward, for every person', async () => {
    const { vault, recoveryKey } = await newVault();
    vault.close();
    for (const given of [{ passphrase: PASSPHRASE }, { recoveryKey }]) {
      const crashed = await crashedAfterRename(vault.dir);
      expect(JSON.parse(readFileSync(join(crashed, 'keys.json'), 'utf8')).pending).not.toBeNull();
      const again = await openVault(crashed, given, systemPorts);
      expect(again.unclean).toBe(true);
      expect(listMembers(again).map((member) => member.name)).toEqual(['상담원 A']);
      expect(await verifyPages(again)).toEqual([]);
      again.close();
      (await openVault(crashed, { passphrase: PASSPHRASE }, systemPorts)).close();
    }
  });

  it('cut off before that goes back', async () => {
    const { vault } = await newVault();
    vault.close();
    const before = readFileSync(join(vault.dir, 'vault.db'));
    const crashed = await crashedAfterRename(vault.dir);
    writeFileSync(join(crashed, 'vault.db.rekey'), readFileSync(join(crashed, 'vault.db')));
    writeFileSync(join(crashed, 'vault.db'), before);
    const again = await openVault(crashed, { passphrase: PASSPHRASE }, systemPorts);
    expect(existsSync(join(crashed, 'vault.db.rekey'))).toBe(false);
    expect(await verifyPages(again)).toEqual([]);
    again.close();
  });

  it('is not guessed at where the database is neither the old nor the new one', async () => {
    const { vault } = await newVault();
    vault.close();
    const crashed = await crashedAfterRename(vault.dir);
    const keys = readFileSync(join(crashed, 'keys.json'));
    const bytes = readFileSync(join(crashed, 'vault.db'));
    bytes[3]! ^= 1;
    writeFileSync(join(crashed, 'vault.db'), bytes);
    await expect(openVault(crashed, { passphrase: PASSPHRASE }, systemPorts)).rejects.toMatchObject({
      code: 'VAULT_DATABASE_DAMAGED',
    });
    expect(readFileSync(join(crashed, 'keys.json')).equals(keys)).toBe(true);
  });

  it('changes every page and keeps every person, key and row', async () => {
    const { vault, recoveryKey } = await newVault();
    const person = { name: '보조 C', role: 'assistant' } as const;
    await addMember(vault, { person, passphrase: 'second passphrase', kdf: QUICK_COST });
    vault.db.prepare("INSERT INTO meta VALUES ('row', 1)").run();
    const members = listMembers(vault);
    vault.close();
    const before = readFileSync(join(vault.dir, 'vault.db'));
    const publicKey = vault.logKey.publicKey;

    await rekeyVault(vault.dir, { passphrase: PASSPHRASE }, systemPorts);

    const after = readFileSync(join(vault.dir, 'vault.db'));
    for (let at = 0; at < before.length; at += 16384)
      expect(after.subarray(at, at + 16384).equals(before.subarray(at, at + 16384))).toBe(false);
    for (const given of [{ passphrase: PASSPHRASE }, { passphrase: 'second passphrase' }, { recoveryKey }]) {
      const again = await openVault(vault.dir, given, systemPorts);
      expect(again.mark.state).toBe('agrees');
      expect(again.logKey.publicKey).toEqual(publicKey);
      expect(listMembers(again)).toEqual(members);
      expect(again.db.prepare('SELECT * FROM meta').all()).toEqual([{ key: 'row', value: 1 }]);
      expect(await verifyPages(again)).toEqual([]);
      again.close();
    }
    expect(existsSync(join(vault.dir, 'vault.db.rekey'))).toBe(false);
  });
});
