import { createCipheriv, createDecipheriv } from 'node:crypto';
import { type Bytes, concatBytes, toUtf8 } from '../../../shared/bytes.ts';
import type { Random } from '../ports.ts';

const NONCE = 12;
const TAG = 16;

/** Bytes a sealed value is longer than its content. */
export const SEAL_OVERHEAD = NONCE + TAG;

/** AES-256-GCM: nonce (12), ciphertext, tag (16). `context` is authenticated, so a value cannot serve elsewhere. */
export function seal(key: Uint8Array, context: string, content: Uint8Array, random: Random): Bytes {
  const nonce = random.bytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(toUtf8(context));
  return concatBytes(nonce, cipher.update(content), cipher.final(), cipher.getAuthTag());
}

/** The content of a sealed value, or `null` where key, context or bytes are not the ones it was sealed with. */
export function unseal(key: Uint8Array, context: string, sealed: Uint8Array): Bytes | null {
  if (sealed.length < SEAL_OVERHEAD) return null;
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(toUtf8(context));
  cipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return concatBytes(cipher.update(sealed.subarray(NONCE, sealed.length - TAG)), cipher.final());
  } catch {
    return null;
  }
}
