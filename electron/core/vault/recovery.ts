import type { Bytes } from '../../../shared/bytes.ts';
import type { Random } from '../ports.ts';
import { publicOf } from './curves.ts';
import type { Keys } from './keys-format.ts';
import { newRecoveryKey, recoveryAgreement, toRecoveryText } from './recovery-key.ts';
import { unsealTo } from './seal-to.ts';
import { masterContext, sealMaster } from './slots.ts';

/** A new recovery slot and its key as text. The number of the issue is printed nowhere; it only counts. */
export function makeRecovery(
  input: { vaultId: string; masterKey: Uint8Array; issue: number },
  random: Random,
): { recovery: Keys['recovery']; recoveryKey: string } {
  const key = newRecoveryKey(random);
  const agreement = publicOf('x25519', recoveryAgreement(key));
  const context = masterContext(input.vaultId, 'recovery');
  const master = sealMaster(input.masterKey, agreement, context, random);
  const recoveryKey = toRecoveryText(key);
  key.fill(0);
  return { recovery: { agreement, master, issue: input.issue }, recoveryKey };
}

/** The master key, or `null` where this is not the vault's present recovery key. */
export function masterOfRecovery(keys: Keys, key: Uint8Array): Bytes | null {
  return unsealTo(recoveryAgreement(key), masterContext(keys.vaultId, 'recovery'), keys.recovery.master);
}
