import { verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import {
  addMember,
  changePassphrase,
  confirmPassphrase,
  listMembers,
  removeMember,
} from '../../../electron/core/vault/members.ts';
import { openVault } from '../../../electron/core/vault/open-vault.ts';
import type { OpenVault } from '../../../electron/core/vault/opened.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';
import { newVault, PASSPHRASE } from './vault-folder.ts';

const SECOND = 'five grey herons wait';

function addSecond(vault: OpenVault, shared = false) {
  const person = { name: '변호사 B', role: 'attorney', shared } as const;
  return addMember(vault, { person, passphrase: SECOND, kdf: QUICK_COST });
}

async function opens(dir: string, passphrase: string, slotId?: string) {
  const vault = await openVault(dir, { passphrase, ...(slotId && { slotId }) }, systemPorts);
  vault.close();
  return vault;
}

const refused = (code: string) => expect.objectContaining({ code });

describe('persons of a vault', () => {
  it('each open it with their own passphrase and are told apart', async () => {
    const { vault } = await newVault();
    const second = await addSecond(vault);
    expect(listMembers(vault).map(({ name, role }) => [name, role])).toEqual([
      ['상담원 A', 'counselor'],
      ['변호사 B', 'attorney'],
    ]);
    vault.close();
    const opened = await opens(vault.dir, SECOND);
    expect(opened.actor).toMatchObject({ personId: second.personId, basis: 'own-key', name: '변호사 B' });
    expect(opened.actor.personId).not.toBe((await opens(vault.dir, PASSPHRASE)).actor.personId);
  });

  it('cannot be told apart by the length of what is sealed about them', async () => {
    const { vault } = await newVault();
    await addSecond(vault);
    const { slots } = JSON.parse(readFileSync(join(vault.dir, 'keys.json'), 'utf8'));
    expect(slots[0].label.length).toBe(slots[1].label.length);
    expect(slots[0].label).not.toBe(slots[1].label);
  });

  it('act under a shared key only as someone who states a name', async () => {
    const { vault } = await newVault();
    await addSecond(vault, true);
    vault.close();
    expect((await opens(vault.dir, SECOND)).actor.basis).toBe('shared-key');
  });

  it('sign with a key that the list of persons shows', async () => {
    const { vault } = await newVault();
    const [member] = listMembers(vault);
    const message = new TextEncoder().encode('서명할 것');
    const key = { crv: 'Ed25519', kty: 'OKP', x: Buffer.from(member!.signingKey).toString('base64url') };
    const signature = vault.personKey!.sign(message);
    expect(verify(null, message, { key, format: 'jwk' }, signature)).toBe(true);
    expect(vault.personKey!.publicKey).toEqual(member!.signingKey);
  });

  it('may name their slot, and then no other is tried', async () => {
    const { vault } = await newVault();
    const second = await addSecond(vault);
    vault.close();
    await expect(opens(vault.dir, PASSPHRASE, second.slotId)).rejects.toEqual(
      refused('VAULT_WRONG_PASSPHRASE'),
    );
    await expect(opens(vault.dir, PASSPHRASE, 'slot_x')).rejects.toEqual(refused('VAULT_SLOT_NOT_FOUND'));
  });

  it('who leave open it no more; the last one cannot leave', async () => {
    const { vault } = await newVault();
    const second = await addSecond(vault);
    removeMember(vault, second.slotId);
    expect(() => removeMember(vault, vault.actor.slotId!)).toThrow(refused('VAULT_LAST_SLOT'));
    vault.close();
    await expect(opens(vault.dir, SECOND)).rejects.toEqual(refused('VAULT_WRONG_PASSPHRASE'));
  });

  it('are at most sixteen', async () => {
    const { vault } = await newVault();
    for (let i = 0; i < 15; i++) await addSecond(vault);
    await expect(addSecond(vault)).rejects.toEqual(refused('VAULT_SLOTS_FULL'));
  });
});

describe('changing a passphrase', () => {
  it('rewrites that slot and nothing else', async () => {
    const { vault } = await newVault();
    await addSecond(vault);
    const read = () => JSON.parse(readFileSync(join(vault.dir, 'keys.json'), 'utf8'));
    const before = read();
    const slotId = vault.actor.slotId!;
    await changePassphrase(vault, { slotId, current: PASSPHRASE, next: 'brand new words' });
    const after = read();
    vault.close();
    expect(after.slots[1]).toEqual(before.slots[1]);
    expect({ ...after.slots[0], kdf: 0, secret: 0 }).toEqual({ ...before.slots[0], kdf: 0, secret: 0 });
    expect(after.recovery).toEqual(before.recovery);
    await expect(opens(vault.dir, PASSPHRASE)).rejects.toEqual(refused('VAULT_WRONG_PASSPHRASE'));
    await opens(vault.dir, 'brand new words');
  });

  it('needs the present one', async () => {
    const { vault } = await newVault();
    const change = { slotId: vault.actor.slotId!, current: 'not this one', next: 'brand new words' };
    await expect(changePassphrase(vault, change)).rejects.toEqual(refused('VAULT_WRONG_PASSPHRASE'));
  });

  it('refuses one that is easily guessed by its length', async () => {
    const { vault } = await newVault();
    const change = { slotId: vault.actor.slotId!, current: PASSPHRASE, next: '일곱글자임돠' };
    await expect(changePassphrase(vault, change)).rejects.toEqual(refused('VAULT_PASSPHRASE_TOO_SHORT'));
  });

  it('takes Hangul composed or decomposed as the same', async () => {
    const { vault } = await newVault();
    expect(await confirmPassphrase(vault, PASSPHRASE.normalize('NFD'))).toBe(true);
    expect(await confirmPassphrase(vault, `${PASSPHRASE} `)).toBe(false);
  });
});
