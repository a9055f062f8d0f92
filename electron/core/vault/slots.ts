import { type Bytes, concatBytes, fromUtf8, toUtf8 } from '../../../shared/bytes.ts';
import { toCanonical } from '../../../shared/canonical-json.ts';
import { type Id, toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Random } from '../ports.ts';
import { DEFAULT_COST, type KdfCost, stretchPassphrase } from './argon.ts';
import { publicOf } from './curves.ts';
import { deriveKey } from './derive.ts';
import type { Keys, Slot } from './keys-format.ts';
import type { Actor } from './opened.ts';
import { seal, unseal } from './seal.ts';
import { sealTo, unsealTo } from './seal-to.ts';

/** 상담원, 변호사, 보조. */
export type Role = 'counselor' | 'attorney' | 'assistant';

/** A person who holds a key. `shared`: several people use this passphrase, so the name is only what someone stated. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly shared?: boolean;
}

/** What a passphrase opens: the two private keys of a person. */
export interface SlotSecret {
  readonly agreement: Bytes;
  readonly signing: Bytes;
}

const LABEL_STEP = 128;

/** Shorter ones fall to guessing whatever the derivation costs. */
export const LEAST_PASSPHRASE = 8;

export interface NewSlot {
  readonly vaultId: string;
  readonly masterKey: Uint8Array;
  readonly person: Person;
  readonly passphrase: string;
  readonly kdf?: KdfCost;
}

/** A slot for a new person, with new signing and agreement keys. */
export async function makeSlot(input: NewSlot, random: Random): Promise<{ slot: Slot; secret: SlotSecret }> {
  const slotId = `slot_${toId('rec', random.bytes(20)).slice(4)}`;
  const personId = toId('per', random.bytes(20));
  return fillSlot({ ...input, slotId, personId }, random);
}

/** A slot of known ids with new keys: for a new person, and for one whose passphrase is lost. */
export async function fillSlot(
  input: NewSlot & { slotId: string; personId: Id<'per'> },
  random: Random,
): Promise<{ slot: Slot; secret: SlotSecret }> {
  const secret: SlotSecret = { agreement: random.bytes(32), signing: random.bytes(32) };
  const agreement = publicOf('x25519', secret.agreement);
  const locked = await lockSecret(secret, input.slotId, input.passphrase, input.kdf ?? DEFAULT_COST, random);
  const slot: Slot = {
    slotId: input.slotId,
    personId: input.personId,
    ...locked,
    agreement,
    signing: publicOf('ed25519', secret.signing),
    master: sealMaster(input.masterKey, agreement, masterContext(input.vaultId, input.slotId), random),
    label: sealLabel(input.person, input.masterKey, input.slotId, random),
  };
  return { slot, secret };
}

/** Wraps a person's private keys by a passphrase: the only part of a slot that a change of passphrase rewrites. */
export async function lockSecret(
  secret: SlotSecret,
  slotId: string,
  passphrase: string,
  cost: KdfCost,
  random: Random,
): Promise<Pick<Slot, 'kdf' | 'secret'>> {
  assertPassphrase(passphrase);
  const salt = random.bytes(16);
  const stretched = await stretchPassphrase(passphrase, salt, cost);
  const content = concatBytes(secret.agreement, secret.signing);
  const sealed = seal(deriveKey(stretched, 'slot-secret'), slotId, content, random);
  stretched.fill(0);
  content.fill(0);
  return { kdf: { name: 'argon2id', ...cost, salt }, secret: sealed };
}

/** The private keys, or `null` where the passphrase is not this slot's. */
export async function openSlot(slot: Slot, passphrase: string): Promise<SlotSecret | null> {
  const { m, t, p, salt } = slot.kdf;
  const stretched = await stretchPassphrase(passphrase, salt, { m, t, p });
  const content = unseal(deriveKey(stretched, 'slot-secret'), slot.slotId, slot.secret);
  stretched.fill(0);
  if (content === null) return null;
  const secret = { agreement: content.slice(0, 32), signing: content.slice(32) };
  content.fill(0);
  return secret;
}

export function masterOfSlot(keys: Keys, slot: Slot, secret: SlotSecret): Bytes | null {
  return unsealTo(secret.agreement, masterContext(keys.vaultId, slot.slotId), slot.master);
}

export function masterContext(vaultId: string, slotId: string): string {
  return `${vaultId}/${slotId}`;
}

export function sealMaster(masterKey: Uint8Array, to: Uint8Array, context: string, random: Random): Bytes {
  return sealTo(to, context, masterKey, random);
}

export function sealLabel(person: Person, masterKey: Uint8Array, slotId: string, random: Random): Bytes {
  const { name, role, shared = false } = person;
  const text = toUtf8(padded(toCanonical({ name, role, shared })));
  return seal(deriveKey(masterKey, 'slot-label'), slotId, text, random);
}

/** Blanks up to a multiple of 128 bytes: the length of a sealed label must not tell one name from another. */
function padded(text: string): string {
  const length = toUtf8(text).length;
  return text + ' '.repeat(Math.ceil(length / LABEL_STEP) * LABEL_STEP - length);
}

/** Who a slot belongs to. Throws `VAULT_KEYS_DAMAGED` where the label was not sealed for this slot. */
export function openLabel(slot: Slot, masterKey: Uint8Array): Required<Person> {
  const text = unseal(deriveKey(masterKey, 'slot-label'), slot.slotId, slot.label);
  if (text === null) throw new JikimError('VAULT_KEYS_DAMAGED', { detail: `label of ${slot.slotId}` });
  return JSON.parse(fromUtf8(text)) as Required<Person>;
}

/** In whose name an act is done when this slot opened the vault. */
export function actorOf(slot: Slot, masterKey: Uint8Array): Actor {
  const { name, role, shared } = openLabel(slot, masterKey);
  const basis = shared ? 'shared-key' : 'own-key';
  return { personId: slot.personId, slotId: slot.slotId, basis, name, role };
}

function assertPassphrase(passphrase: string): void {
  if ([...passphrase.normalize('NFC')].length < LEAST_PASSPHRASE)
    throw new JikimError('VAULT_PASSPHRASE_TOO_SHORT', { least: LEAST_PASSPHRASE });
}
