import { hkdfSync } from 'node:crypto';
import type { Bytes } from '../../../shared/bytes.ts';

/** What a key is for. One master key, one name each, so that no key serves two purposes. */
export type KeyPurpose =
  | 'database'
  | 'keys-file-mac'
  | 'log-signing-wrap'
  | 'slot-label'
  | 'closed-mark-mac'
  | 'pending-rekey'
  | 'slot-secret'
  | 'slot-master'
  | 'recovery-agreement'
  | 'recovery-check'
  | 'note-agreement';

/** A 256-bit key from a 256-bit secret by HKDF-SHA-256 (RFC 5869), without salt, info `jikim/v1/<purpose>`. */
export function deriveKey(secret: Uint8Array, purpose: KeyPurpose): Bytes {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), `jikim/v1/${purpose}`, 32));
}
