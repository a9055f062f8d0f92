import type { Bytes } from '../../../shared/bytes.ts';
import { writeKeysFiles } from './keys-files.ts';
import type { Keys } from './keys-format.ts';
import { type OpenVault, secretsOf } from './opened.ts';

/** Changes the key file as a whole, with the next counter. A crash leaves the old file or the new one. */
export function updateKeys(vault: OpenVault, change: (keys: Keys) => Keys): void {
  const kept = secretsOf(vault);
  const next = { ...change(kept.keys), counter: kept.keys.counter + 1 };
  writeKeysFiles(vault.dir, next, kept.masterKey);
  kept.keys = next;
}

/** Which version of the key files the vault has, and the first bytes of the database as they know them. */
export function keysState(vault: OpenVault): { readonly counter: number; readonly header: Bytes } {
  const { counter, header } = secretsOf(vault).keys;
  return { counter, header };
}
