import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { equalBytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { removeFileDurably } from '../files/atomic-write.ts';
import type { Random } from '../ports.ts';
import { deriveKey } from './derive.ts';
import { readHeader } from './header.ts';
import { writeKeysFiles } from './keys-files.ts';
import type { Keys } from './keys-format.ts';
import { resealKeys } from './reseal.ts';
import { unseal } from './seal.ts';
import { DATABASE_FILE } from './session.ts';
import { type Unlocked, withKeys } from './unlock.ts';

/** vault.db under its next key, until it takes the name. */
export const REKEY_FILE = 'vault.db.rekey';

/**
 * Ends a re-keying that was cut off: forward where the new database already has the name, back where it has not. The salt
 * in the first bytes tells which one is there. A database that is neither is left for a person to look at.
 */
export function settleRekey(dir: string, unlocked: Unlocked, random: Random): Unlocked {
  const settled = unlocked.keys.pending === null ? unlocked : settle(dir, unlocked, random);
  for (const name of [REKEY_FILE, `${REKEY_FILE}-journal`])
    if (existsSync(join(dir, name))) removeFileDurably(join(dir, name));
  return settled;
}

function settle(dir: string, unlocked: Unlocked, random: Random): Unlocked {
  const { keys, masterKey: old } = unlocked;
  const found = readHeader(join(dir, DATABASE_FILE));
  if (equalBytes(found, keys.header)) {
    const back: Keys = { ...keys, counter: keys.counter + 1, pending: null };
    writeKeysFiles(dir, back, old);
    return withKeys(unlocked, back);
  }
  const next = unseal(deriveKey(old, 'pending-rekey'), keys.vaultId, keys.pending!.master);
  if (next === null || !equalBytes(found, keys.pending!.header))
    throw new JikimError('VAULT_DATABASE_DAMAGED', { detail: 'header' });
  const renewed = resealKeys(keys, { old, next, header: found }, random);
  writeKeysFiles(dir, renewed, next);
  old.fill(0);
  return withKeys({ ...unlocked, masterKey: next }, renewed);
}
