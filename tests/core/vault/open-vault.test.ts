import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { newVault, PASSPHRASE } from './vault-folder.ts';

async function reopened(dir: string, given: Parameters<typeof openVault>[1]) {
  const vault = await openVault(dir, given, systemPorts);
  onTestFinished(() => vault.close());
  return vault;
}

describe('a vault', () => {
  it('opens with the passphrase that made it', async () => {
    const { vault } = await newVault();
    vault.db.prepare("INSERT INTO meta VALUES ('a', 'b')").run();
    const made = vault.actor;
    vault.close();
    const again = await reopened(vault.dir, { passphrase: PASSPHRASE });
    expect(again.db.prepare('SELECT * FROM meta').all()).toEqual([{ key: 'a', value: 'b' }]);
    expect(again.actor).toEqual(made);
    expect(again.mark.state).toBe('agrees');
    expect(again.unclean).toBe(false);
  });

  it('opens with the recovery key as nobody in particular', async () => {
    const { vault, recoveryKey } = await newVault();
    vault.close();
    const again = await reopened(vault.dir, { recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') });
    expect(again.actor).toMatchObject({ personId: null, basis: 'recovery-key' });
    expect(again.personKey).toBeUndefined();
    expect(again.warnings).toContainEqual({ code: 'must-set-passphrase' });
  });

  it('refuses another passphrase, and says so', async () => {
    const { vault } = await newVault();
    vault.close();
    await expect(openVault(vault.dir, { passphrase: 'something else' }, systemPorts)).rejects.toMatchObject({
      code: 'VAULT_WRONG_PASSPHRASE',
    });
  });

  it('is owned by one opener at a time', async () => {
    const { vault } = await newVault();
    await expect(openVault(vault.dir, { passphrase: PASSPHRASE }, systemPorts)).rejects.toMatchObject({
      code: 'VAULT_IN_USE',
    });
  });

  it('is readable by its owner only', async () => {
    if (process.platform === 'win32') return;
    const { vault } = await newVault();
    vault.db.exec("BEGIN; INSERT INTO meta VALUES ('a', 1)");
    for (const name of readdirSync(vault.dir))
      expect([name, statSync(join(vault.dir, name)).mode & 0o777]).toEqual([name, 0o600]);
    vault.db.exec('COMMIT');
  });

  it('shows no name on the disk', async () => {
    const { vault } = await newVault();
    vault.close();
    for (const name of ['vault.db', 'keys.json', 'keys.copy.json', 'closed.json'])
      expect(readFileSync(join(vault.dir, name)).includes('상담원 A')).toBe(false);
    expect(existsSync(join(vault.dir, 'vault.lock'))).toBe(false);
  });
});
