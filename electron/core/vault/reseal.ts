import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Random } from '../ports.ts';
import { deriveKey } from './derive.ts';
import type { Keys } from './keys-format.ts';
import { seal, unseal } from './seal.ts';
import { masterContext, openLabel, sealLabel, sealMaster } from './slots.ts';

/** Everything of a key file that hangs on the master key, moved from the old one to the next. No passphrase is needed. */
export function resealKeys(
  keys: Keys,
  { old, next, header }: { old: Uint8Array; next: Uint8Array; header: Bytes },
  random: Random,
): Keys {
  const toSlot = (slotId: string, agreement: Uint8Array) =>
    sealMaster(next, agreement, masterContext(keys.vaultId, slotId), random);
  return {
    ...keys,
    counter: keys.counter + 1,
    header,
    pending: null,
    log: { ...keys.log, secret: resealLogKey(keys, old, next, random) },
    recovery: { ...keys.recovery, master: toSlot('recovery', keys.recovery.agreement) },
    slots: keys.slots.map((slot) => ({
      ...slot,
      master: toSlot(slot.slotId, slot.agreement),
      label: sealLabel(openLabel(slot, old), next, slot.slotId, random),
    })),
  };
}

function resealLogKey(keys: Keys, old: Uint8Array, next: Uint8Array, random: Random): Bytes {
  const seed = unseal(deriveKey(old, 'log-signing-wrap'), keys.vaultId, keys.log.secret);
  if (seed === null) throw new JikimError('VAULT_KEYS_DAMAGED', { detail: 'log key' });
  const sealed = seal(deriveKey(next, 'log-signing-wrap'), keys.vaultId, seed, random);
  seed.fill(0);
  return sealed;
}
