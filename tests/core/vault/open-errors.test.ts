import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { createVault } from '../../../electron/core/vault/create-vault.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { errorText, JikimError } from '../../../shared/errors/index.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { newVault, PASSPHRASE, temporaryFolder } from './vault-folder.ts';

async function failure(dir: string, passphrase = PASSPHRASE): Promise<JikimError> {
  try {
    (await openVault(dir, { passphrase }, systemPorts)).close();
  } catch (error) {
    if (error instanceof JikimError) return error;
    throw error;
  }
  throw new Error('it opened');
}

/** A closed vault to which something was done. */
async function vaultAfter(change: (dir: string) => void): Promise<string> {
  const { vault } = await newVault();
  vault.close();
  change(vault.dir);
  return vault.dir;
}

function overwrite(path: string, offset: number, length = 16): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, offset, offset + length);
  writeFileSync(path, bytes);
}

const causes: Record<string, () => Promise<JikimError>> = {
  VAULT_NEWER: async () => {
    const { vault } = await newVault();
    vault.db.pragma('user_version = 9999');
    vault.close();
    const before = readFileSync(join(vault.dir, 'vault.db'));
    const error = await failure(vault.dir);
    expect(readFileSync(join(vault.dir, 'vault.db')).equals(before)).toBe(true);
    return error;
  },
  VAULT_WRONG_PASSPHRASE: async () => failure(await vaultAfter(() => {}), 'not the passphrase'),
  VAULT_KEYS_DAMAGED: async () =>
    failure(
      await vaultAfter((dir) => {
        for (const name of ['keys.json', 'keys.copy.json']) overwrite(join(dir, name), 900);
      }),
    ),
  VAULT_DATABASE_DAMAGED: async () =>
    failure(await vaultAfter((dir) => overwrite(join(dir, 'vault.db'), 5000))),
  VAULT_IN_USE: async () => failure((await newVault()).vault.dir),
  VAULT_NOT_FOUND: async () => failure(temporaryFolder()),
};

describe('a vault that does not open', () => {
  it.each(Object.entries(causes))('says %s', async (code, cause) => {
    expect((await cause()).code).toBe(code);
  });

  it('says every cause in its own words, in both languages', async () => {
    const errors = await Promise.all(Object.values(causes).map((cause) => cause()));
    for (const lang of ['en', 'ko'] as const)
      expect(new Set(errors.map((error) => errorText(error, lang))).size).toBe(errors.length);
  });

  it('whose database belongs to another vault is damaged, not a wrong passphrase', async () => {
    const { vault: other } = await newVault();
    other.close();
    const dir = await vaultAfter((folder) =>
      copyFileSync(join(other.dir, 'vault.db'), join(folder, 'vault.db')),
    );
    expect((await failure(dir)).code).toBe('VAULT_DATABASE_DAMAGED');
  });

  it.each([16, 17, 18, 19, 20, 23])(
    'is not tried where byte %i of its plain header was changed',
    async (at) => {
      const dir = await vaultAfter((folder) => overwrite(join(folder, 'vault.db'), at, 1));
      expect((await failure(dir)).code).toBe('VAULT_DATABASE_DAMAGED');
    },
  );

  it('is released, so that it opens with the right passphrase afterwards', async () => {
    const dir = await vaultAfter(() => {});
    await failure(dir, 'not the passphrase');
    (await openVault(dir, { passphrase: PASSPHRASE }, systemPorts)).close();
  });
});

describe('creating a vault', () => {
  const create = (dir: string, passphrase = PASSPHRASE) =>
    createVault(dir, {
      person: { name: '상담원 A', role: 'counselor' },
      passphrase,
      kdf: QUICK_COST,
      ports: systemPorts,
    });

  it('is refused in a folder that holds anything', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'letter.txt'), '');
    await expect(create(dir)).rejects.toMatchObject({ code: 'VAULT_FOLDER_NOT_EMPTY' });
    const { vault } = await newVault();
    vault.close();
    await expect(create(vault.dir)).rejects.toMatchObject({ code: 'VAULT_FOLDER_NOT_EMPTY' });
  });

  it('with too short a passphrase leaves an empty folder, in which it then works', async () => {
    const dir = join(temporaryFolder(), 'new');
    await expect(create(dir, '짧다')).rejects.toMatchObject({ code: 'VAULT_PASSPHRASE_TOO_SHORT' });
    (await create(dir)).vault.close();
  });
});
