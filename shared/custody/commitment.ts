import { type Bytes, concatBytes, equalBytes, toUtf8 } from '../bytes.ts';
import type { Sha256 } from './crypto.ts';

/** Bytes of random salt beside every value: enough that no value, however short its list, can be guessed back. */
export const COMMITMENT_SALT_BYTES = 32;

/**
 * SHA-256(salt || UTF-8(value)). An entry holds this; value and salt live in a row that can be destroyed.
 * @param value canonical JSON text of the record
 */
export function commitmentOf(hash: Sha256, salt: Uint8Array, value: string): Bytes {
  if (salt.length !== COMMITMENT_SALT_BYTES) throw new RangeError('a commitment needs a salt of 32 bytes');
  return hash.sha256(concatBytes(salt, toUtf8(value)));
}

/** Whether a disclosed value and salt are what the commitment was made of. */
export function isCommitmentOf(
  hash: Sha256,
  commitment: Uint8Array,
  salt: Uint8Array,
  value: string,
): boolean {
  if (salt.length !== COMMITMENT_SALT_BYTES) return false;
  return equalBytes(commitment, commitmentOf(hash, salt, value));
}
