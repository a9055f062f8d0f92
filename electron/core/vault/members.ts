import type { Bytes } from '../../../shared/bytes.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { KdfCost } from './argon.ts';
import { type Keys, MOST_SLOTS, type Slot } from './keys-format.ts';
import { type OpenVault, secretsOf } from './opened.ts';
import { lockSecret, makeSlot, openLabel, openSlot, type Person } from './slots.ts';
import { updateKeys } from './update-keys.ts';

/** A person with a key slot. */
export interface Member extends Required<Person> {
  readonly slotId: string;
  readonly personId: Id<'per'>;
  /** Ed25519, 32 bytes. */
  readonly signingKey: Bytes;
}

export function listMembers(vault: OpenVault): Member[] {
  const { keys, masterKey } = secretsOf(vault);
  return keys.slots.map((slot) => toMember(slot, masterKey));
}

/**
 * Gives another person a key of their own. Whoever has one can read everything in the vault. `beforeWrite` is called
 * when all is ready, right before the key files change.
 */
export async function addMember(
  vault: OpenVault,
  input: { readonly person: Person; readonly passphrase: string; readonly kdf?: KdfCost },
  beforeWrite: (member: Member) => void = () => {},
): Promise<Member> {
  const { keys, masterKey, ports } = secretsOf(vault);
  if (keys.slots.length >= MOST_SLOTS) throw new JikimError('VAULT_SLOTS_FULL', { most: MOST_SLOTS });
  const { slot } = await makeSlot({ ...input, vaultId: keys.vaultId, masterKey }, ports.random);
  const member = toMember(slot, masterKey);
  beforeWrite(member);
  updateKeys(vault, (now) => ({ ...now, slots: [...now.slots, slot] }));
  return member;
}

/**
 * Takes a person's slot away. An old copy of keys.json still opens with their passphrase until the vault is re-keyed;
 * their public key and what they did stay in the log.
 */
export function removeMember(vault: OpenVault, slotId: string, beforeWrite: () => void = () => {}): void {
  slotNamed(secretsOf(vault).keys, slotId);
  if (secretsOf(vault).keys.slots.length === 1) throw new JikimError('VAULT_LAST_SLOT');
  beforeWrite();
  updateKeys(vault, (now) => ({ ...now, slots: now.slots.filter((slot) => slot.slotId !== slotId) }));
}

/** Rewrites one slot's wrapping; its keys, the database and every other slot stay. Throws `VAULT_WRONG_PASSPHRASE`. */
export async function changePassphrase(
  vault: OpenVault,
  input: { readonly slotId: string; readonly current: string; readonly next: string; readonly kdf?: KdfCost },
  beforeWrite: () => void = () => {},
): Promise<void> {
  const { keys, ports } = secretsOf(vault);
  const slot = slotNamed(keys, input.slotId);
  const secret = await openSlot(slot, input.current);
  if (secret === null) throw new JikimError('VAULT_WRONG_PASSPHRASE');
  const { m, t, p } = input.kdf ?? slot.kdf;
  const locked = await lockSecret(secret, slot.slotId, input.next, { m, t, p }, ports.random);
  secret.agreement.fill(0);
  secret.signing.fill(0);
  beforeWrite();
  replaceSlot(vault, { ...slot, ...locked });
}

/** Whether this is the passphrase of the person who opened the vault: asked again before a signature. */
export async function confirmPassphrase(vault: OpenVault, passphrase: string): Promise<boolean> {
  const slot = secretsOf(vault).keys.slots.find((candidate) => candidate.slotId === vault.actor.slotId);
  const secret = slot && (await openSlot(slot, passphrase));
  secret?.agreement.fill(0);
  secret?.signing.fill(0);
  return secret != null;
}

/** Puts a slot in the place of the one with its id. */
export function replaceSlot(vault: OpenVault, slot: Slot): void {
  updateKeys(vault, (now) => ({
    ...now,
    slots: now.slots.map((old) => (old.slotId === slot.slotId ? slot : old)),
  }));
}

/** Throws `VAULT_SLOT_NOT_FOUND`. */
export function slotNamed(keys: Keys, slotId: string): Slot {
  const slot = keys.slots.find((candidate) => candidate.slotId === slotId);
  if (slot === undefined) throw new JikimError('VAULT_SLOT_NOT_FOUND', { slot: slotId });
  return slot;
}

export function toMember(slot: Slot, masterKey: Uint8Array): Member {
  const { slotId, personId, signing } = slot;
  return { slotId, personId, signingKey: signing, ...openLabel(slot, masterKey) };
}
