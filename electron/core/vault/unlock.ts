import { type Bytes, equalBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { isProven, type KeysCopy } from './keys-codec.ts';
import type { Keys, Slot } from './keys-format.ts';
import { masterOfRecovery } from './recovery.ts';
import { parseRecoveryText } from './recovery-key.ts';
import { masterOfSlot, openSlot, type SlotSecret } from './slots.ts';

export type UnlockWith =
  | { readonly passphrase: string; readonly slotId?: string }
  | { readonly recoveryKey: string };

/** The proven content of the key file and what the passphrase or recovery key opened. */
export interface Unlocked {
  readonly keys: Keys;
  readonly masterKey: Bytes;
  readonly slot: Slot | null;
  readonly secret: SlotSecret | null;
}

type Opened = Omit<Unlocked, 'keys'>;

/**
 * Tries the copies, newest first; the content that counts is the newest whose MAC holds under the master key found.
 * Throws `VAULT_WRONG_PASSPHRASE` or `VAULT_WRONG_RECOVERY_KEY`; `VAULT_KEYS_DAMAGED` where the secret is right and the MAC is not.
 */
export async function unlock(copies: readonly KeysCopy[], given: UnlockWith): Promise<Unlocked> {
  let unproven = false;
  for (const copy of distinct(copies)) {
    const opened = await openCopy(copy.keys, given);
    if (opened === null) continue;
    const proven = copies.find((each) => isProven(each, opened.masterKey));
    if (proven !== undefined && stillOpens(proven.keys, copy.keys, opened.slot))
      return withKeys(opened, proven.keys);
    unproven ||= proven === undefined;
    for (const key of [opened.masterKey, opened.secret?.agreement, opened.secret?.signing]) key?.fill(0);
  }
  if (unproven) throw new JikimError('VAULT_KEYS_DAMAGED', { detail: 'mac' });
  throw new JikimError('recoveryKey' in given ? 'VAULT_WRONG_RECOVERY_KEY' : 'VAULT_WRONG_PASSPHRASE');
}

/** The same access under another state of the key file: its slot is the one of that state. */
export function withKeys(opened: Opened, keys: Keys): Unlocked {
  const slot = keys.slots.find((candidate) => candidate.slotId === opened.slot?.slotId) ?? null;
  return { ...opened, slot, keys };
}

/** What opened an older copy must not open the vault once the newer one has taken that access away. */
function stillOpens(newer: Keys, older: Keys, slot: Slot | null): boolean {
  if (newer === older) return true;
  if (slot === null) return equalBytes(newer.recovery.agreement, older.recovery.agreement);
  const same = newer.slots.find((candidate) => candidate.slotId === slot.slotId);
  return same !== undefined && equalBytes(same.secret, slot.secret);
}

/** Two equal copies cost one key derivation. */
function distinct(copies: readonly KeysCopy[]): KeysCopy[] {
  return copies.filter(
    (copy, index) => copies.findIndex((other) => other.covered === copy.covered) === index,
  );
}

function openCopy(keys: Keys, given: UnlockWith): Promise<Opened | null> | Opened | null {
  return 'recoveryKey' in given ? openByRecovery(keys, given.recoveryKey) : openByPassphrase(keys, given);
}

function openByRecovery(keys: Keys, text: string): Opened | null {
  const key = parseRecoveryText(text);
  const masterKey = masterOfRecovery(keys, key);
  key.fill(0);
  return masterKey === null ? null : { masterKey, slot: null, secret: null };
}

/** Tries the named slot, or all: names are sealed, so before opening nobody can be asked whose passphrase it is. */
async function openByPassphrase(
  keys: Keys,
  given: { passphrase: string; slotId?: string },
): Promise<Opened | null> {
  for (const slot of candidates(keys, given.slotId)) {
    const secret = await openSlot(slot, given.passphrase);
    const masterKey = secret && masterOfSlot(keys, slot, secret);
    if (masterKey) return { masterKey, slot, secret };
  }
  return null;
}

function candidates(keys: Keys, slotId: string | undefined): readonly Slot[] {
  if (slotId === undefined) return keys.slots;
  const slot = keys.slots.find((candidate) => candidate.slotId === slotId);
  if (slot === undefined) throw new JikimError('VAULT_SLOT_NOT_FOUND', { slot: slotId });
  return [slot];
}
