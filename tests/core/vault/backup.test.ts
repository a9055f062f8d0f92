import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { backupVault } from '../../../electron/core/vault/backup.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { restoreVault } from '../../../electron/core/vault/restore.ts';
import { verifyPages } from '../../../electron/core/vault/verify-pages.ts';
import { addEntries } from './log-rows.ts';
import { newVault, PASSPHRASE, temporaryFolder } from './vault-folder.ts';

const given = { passphrase: PASSPHRASE };
const refused = (code: string) => expect.objectContaining({ code });

describe('a backup', () => {
  it('is the same vault: database, keys, checkpoint', async () => {
    const { vault } = await newVault();
    addEntries(vault.db, 3);
    const to = join(temporaryFolder(), 'copy');
    const log = await backupVault(vault, to, { checkpoint: () => 'a note\n' });
    expect(log.entries).toBe(3);
    const copy = await openVault(to, given, systemPorts);
    expect(copy.mark.state).toBe('agrees');
    expect(copy.vaultId).toBe(vault.vaultId);
    expect(await verifyPages(copy)).toEqual([]);
    copy.close();
    expect(readFileSync(join(to, 'checkpoint.txt'), 'utf8')).toBe('a note\n');
  });

  it('is never written over something', async () => {
    const { vault } = await newVault();
    const to = temporaryFolder();
    writeFileSync(join(to, 'something'), '');
    await expect(backupVault(vault, to)).rejects.toEqual(refused('VAULT_RESTORE_TARGET'));
  });

  it('restores into a new folder', async () => {
    const { vault } = await newVault();
    addEntries(vault.db, 2);
    const backup = join(temporaryFolder(), 'backup');
    const to = join(temporaryFolder(), 'restored');
    await backupVault(vault, backup);
    expect(await restoreVault(backup, to, given, { knownEntries: 2 })).toEqual({
      entries: 2,
      rolledBack: null,
    });
    const restored = await openVault(to, given, systemPorts);
    expect(restored.mark.state).toBe('agrees');
    restored.close();
  });

  it('says from where to where a restored vault was rolled back', async () => {
    const { vault } = await newVault();
    addEntries(vault.db, 2);
    const backup = join(temporaryFolder(), 'backup');
    await backupVault(vault, backup);
    addEntries(vault.db, 5);
    vault.close();
    const rolledBack = { from: 7, to: 2 };
    const folder = temporaryFolder();
    const replaces = vault.dir;
    expect(await restoreVault(backup, join(folder, 'a'), given, { replaces })).toEqual({
      entries: 2,
      rolledBack,
    });
    expect(await restoreVault(backup, join(folder, 'b'), given, { knownEntries: 7 })).toEqual({
      entries: 2,
      rolledBack,
    });
  });

  it('that was damaged is not restored', async () => {
    const { vault } = await newVault();
    const backup = join(temporaryFolder(), 'backup');
    await backupVault(vault, backup);
    const bytes = readFileSync(join(backup, 'vault.db'));
    bytes[20000]! ^= 1;
    writeFileSync(join(backup, 'vault.db'), bytes);
    const to = join(temporaryFolder(), 'restored');
    await expect(restoreVault(backup, to, given)).rejects.toEqual(refused('VAULT_COPY_DIFFERS'));
    mkdirSync(to, { recursive: true });
    await expect(openVault(to, given, systemPorts)).rejects.toEqual(refused('VAULT_NOT_FOUND'));
  });
});

describe('an older vault.db put under a newer mark', () => {
  it('is told from an unclean end', async () => {
    const { vault } = await newVault();
    addEntries(vault.db, 2);
    vault.close();
    const old = join(temporaryFolder(), 'old.db');
    cpSync(join(vault.dir, 'vault.db'), old);
    const again = await openVault(vault.dir, given, systemPorts);
    addEntries(again.db, 4);
    again.close();
    cpSync(old, join(vault.dir, 'vault.db'));
    const verified: number[] = [];
    const verifyAfterUncleanEnd = () => void verified.push(1);
    const found = await openVault(vault.dir, given, systemPorts, { verifyAfterUncleanEnd });
    expect(found.mark).toEqual({ state: 'rolled-back', entries: 2, expectedEntries: 6 });
    expect([found.unclean, verified.length]).toEqual([true, 1]);
    found.close();
  });
});
