import { equalBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { KdfCost } from './argon.ts';
import { type Member, slotNamed, toMember } from './members.ts';
import { type OpenVault, secretsOf } from './opened.ts';
import { makeRecovery, masterOfRecovery } from './recovery.ts';
import { parseRecoveryText } from './recovery-key.ts';
import { fillSlot, openLabel } from './slots.ts';
import { updateKeys } from './update-keys.ts';

/** Issues a new recovery key; the old one stops working. Returned once, kept nowhere. */
export function reissueRecoveryKey(vault: OpenVault): string {
  const { recovery, recoveryKey } = nextRecovery(vault);
  updateKeys(vault, (now) => ({ ...now, recovery }));
  return recoveryKey;
}

/**
 * Whether a recovery key opens this vault. Changes nothing.
 * Throws `VAULT_RECOVERY_KEY_LENGTH` or `VAULT_RECOVERY_KEY_MALFORMED` for a slip of the pen.
 */
export function testRecoveryKey(vault: OpenVault, text: string): boolean {
  const { keys, masterKey } = secretsOf(vault);
  const found = masterOfRecovery(keys, parseRecoveryText(text));
  return found !== null && equalBytes(found, masterKey);
}

/**
 * After opening with the recovery key: a new passphrase for one slot and a new recovery key, in one write. The slot keeps
 * its person and gets new private keys, because the old ones were sealed by the lost passphrase.
 */
export async function setPassphraseAfterRecovery(
  vault: OpenVault,
  input: { readonly slotId: string; readonly passphrase: string; readonly kdf?: KdfCost },
  beforeWrite: (member: Member) => void = () => {},
): Promise<{ recoveryKey: string }> {
  if (vault.actor.basis !== 'recovery-key') throw new JikimError('VAULT_WRONG_RECOVERY_KEY');
  const { keys, masterKey, ports } = secretsOf(vault);
  const old = slotNamed(keys, input.slotId);
  const { slotId, personId } = old;
  const person = openLabel(old, masterKey);
  const { slot } = await fillSlot(
    { ...input, slotId, personId, person, vaultId: keys.vaultId, masterKey },
    ports.random,
  );
  const { recovery, recoveryKey } = nextRecovery(vault);
  const slots = keys.slots.map((each) => (each.slotId === slotId ? slot : each));
  beforeWrite(toMember(slot, masterKey));
  updateKeys(vault, (now) => ({ ...now, slots, recovery }));
  return { recoveryKey };
}

function nextRecovery(vault: OpenVault) {
  const { keys, masterKey, ports } = secretsOf(vault);
  return makeRecovery({ vaultId: keys.vaultId, masterKey, issue: keys.recovery.issue + 1 }, ports.random);
}
