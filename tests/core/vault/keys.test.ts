import { spawnSync } from 'node:child_process';
import { argon2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import {
  DEFAULT_COST,
  defaultCost,
  SMALL_COST,
  stretchPassphrase,
} from '../../../electron/core/vault/argon.ts';
import { createVault } from '../../../electron/core/vault/create-vault.ts';
import { deriveKey } from '../../../electron/core/vault/derive.ts';
import { changePassphrase } from '../../../electron/core/vault/members.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import { seal, unseal } from '../../../electron/core/vault/seal.ts';
import { verifyPages } from '../../../electron/core/vault/verify-pages.ts';
import { toHex } from '../../../shared/bytes.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { newVault, PASSPHRASE, temporaryFolder } from './vault-folder.ts';

describe('key derivation', () => {
  it('agrees with a second implementation of Argon2id', async () => {
    for (let i = 0; i < 10; i++) {
      const salt = systemPorts.random.bytes(16);
      const cost = { m: 8192 + 1024 * i, t: 1 + (i % 3), p: 1 + (i % 4) };
      const other = argon2Sync('argon2id', {
        message: `${PASSPHRASE}${i}`,
        nonce: salt,
        parallelism: cost.p,
        tagLength: 32,
        memory: cost.m,
        passes: cost.t,
      });
      expect(toHex(await stretchPassphrase(`${PASSPHRASE}${i}`, salt, cost))).toBe(toHex(other));
    }
  });

  it('costs 256 MiB, less only where the computer has no 4 GiB', () => {
    expect(defaultCost(8 * 1024 ** 3)).toBe(DEFAULT_COST);
    expect(DEFAULT_COST).toEqual({ m: 262144, t: 3, p: 4 });
    expect(defaultCost(2 * 1024 ** 3)).toBe(SMALL_COST);
  });

  it.each([
    { m: 1024, t: 1, p: 1 },
    { m: 2 ** 21, t: 1, p: 1 },
    { m: 8192, t: 11, p: 1 },
    { m: 8192, t: 1, p: 17 },
    { m: Number.NaN, t: 1, p: 1 },
  ])('is refused beyond its limits: %o', async (cost) => {
    await expect(stretchPassphrase('x', new Uint8Array(16), cost)).rejects.toMatchObject({
      code: 'VAULT_KEYS_LIMIT',
    });
  });

  it('gives every purpose its own key', () => {
    const master = new Uint8Array(32).fill(1);
    expect(toHex(deriveKey(master, 'database'))).not.toBe(toHex(deriveKey(master, 'keys-file-mac')));
  });
});

describe('a sealed value', () => {
  it('opens with its key and context only, and with every byte as it was', () => {
    const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const sealed = seal(key, 'slot_a', Uint8Array.of(1, 2, 3), systemPorts.random);
    expect(unseal(key, 'slot_a', sealed)).toEqual(Uint8Array.of(1, 2, 3));
    expect(unseal(other, 'slot_a', sealed)).toBeNull();
    expect(unseal(key, 'slot_b', sealed)).toBeNull();
    for (let i = 0; i < sealed.length; i++) {
      const flipped = sealed.map((byte, at) => (at === i ? byte ^ 1 : byte));
      expect(unseal(key, 'slot_a', flipped)).toBeNull();
    }
    expect(unseal(key, 'slot_a', sealed.subarray(0, 20))).toBeNull();
  });
});

describe('an open vault', () => {
  it('overwrites its keys when it closes, and does nothing more with them', async () => {
    const made: Uint8Array[] = [];
    const random = {
      bytes(length: number) {
        const bytes = systemPorts.random.bytes(length);
        if (length === 32) made.push(bytes);
        return bytes;
      },
    };
    const { vault } = await createVault(join(temporaryFolder(), 'vault'), {
      person: { name: '상담원 A', role: 'counselor' },
      passphrase: PASSPHRASE,
      kdf: QUICK_COST,
      ports: { ...systemPorts, random },
    });
    expect(made.length).toBeGreaterThanOrEqual(5);
    vault.close();
    for (const key of made) expect(key.every((byte) => byte === 0)).toBe(true);
    expect(() => vault.logKey.sign(new Uint8Array(1))).toThrow(
      expect.objectContaining({ code: 'VAULT_CLOSED' }),
    );
    vault.close();
  });

  it('stays locked against other processes while its pages are read beside SQLite', async () => {
    const { vault } = await newVault();
    await verifyPages(vault);
    const open = new URL('../../../electron/core/store/open.ts', import.meta.url).href;
    const program = `
      const { openDatabase } = await import('${open}');
      openDatabase(process.argv[1], new Uint8Array(32), 'existing');`;
    const { stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', program, join(vault.dir, 'vault.db')],
      { encoding: 'utf8' },
    );
    expect(stderr).toContain('SQLITE_BUSY');
  });

  it('does not open with a passphrase that only the older copy of the key file knows', async () => {
    const { vault } = await newVault();
    const old = readFileSync(join(vault.dir, 'keys.copy.json'));
    const slotId = vault.actor.slotId!;
    await changePassphrase(vault, { slotId, current: PASSPHRASE, next: 'brand new words' });
    vault.close();
    writeFileSync(join(vault.dir, 'keys.copy.json'), old);
    await expect(openVault(vault.dir, { passphrase: PASSPHRASE }, systemPorts)).rejects.toMatchObject({
      code: 'VAULT_WRONG_PASSPHRASE',
    });
    (await openVault(vault.dir, { passphrase: 'brand new words' }, systemPorts)).close();
    expect(readFileSync(join(vault.dir, 'keys.copy.json')).equals(old)).toBe(false);
  });
});
