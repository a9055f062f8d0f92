import { createCipheriv, createDecipheriv, getCiphers, hkdfSync } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';

/** The payload of an age file (age-encryption.org/v1, "Payload"): chunks sealed one by one with ChaCha20-Poly1305. */
export const AGE_CHUNK = 64 * 1024;
export const AGE_TAG = 16;
export const AGE_NONCE = 16;

/** OpenSSL has it and is twenty times faster; Electron's BoringSSL does not offer it to Node. */
const NATIVE = getCiphers().includes('chacha20-poly1305');
const CIPHER = 'chacha20-poly1305';
const OPTIONS = { authTagLength: AGE_TAG };

export function toStreamKey(fileKey: Uint8Array, nonce: Uint8Array): Bytes {
  return new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
}

/** An 11-byte counter and one byte that marks the last chunk, so that none can be cut off or moved. */
function nonceOf(index: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, index);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

export function sealChunk(key: Bytes, index: number, isLast: boolean, plain: Uint8Array): Bytes {
  const nonce = nonceOf(index, isLast);
  if (!NATIVE) return chacha20poly1305(key, nonce).encrypt(plain) as Bytes;
  const cipher = createCipheriv(CIPHER, key, nonce, OPTIONS);
  return concatBytes(cipher.update(plain), cipher.final(), cipher.getAuthTag());
}

/** Throws where the chunk is not, byte for byte, the one sealed at this place. */
export function openChunk(key: Bytes, index: number, isLast: boolean, sealed: Uint8Array): Bytes {
  const nonce = nonceOf(index, isLast);
  if (!NATIVE) return chacha20poly1305(key, nonce).decrypt(sealed) as Bytes;
  const decipher = createDecipheriv(CIPHER, key, nonce, OPTIONS);
  decipher.setAuthTag(sealed.subarray(-AGE_TAG));
  return concatBytes(decipher.update(sealed.subarray(0, -AGE_TAG)), decipher.final());
}
