import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { addMember, listMembers } from '../../../electron/core/vault/members.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { rekeyVault } from '../../../electron/core/vault/rekey.ts';
import { verifyPages } from '../../../electron/core/vault/verify-pages.ts';
import { newVault, PASSPHRASE, QUICK } from './vault-folder.ts';

describe('re-keying a vault', () => {
  it('changes every page and keeps every person, key and row', async () => {
    const { vault, recoveryKey } = await newVault();
    const person = { name: '보조 C', role: 'assistant' } as const;
    await addMember(vault, { person, passphrase: 'second passphrase', kdf: QUICK });
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
