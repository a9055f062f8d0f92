import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type Bytes, concatBytes, fromHex } from '../../../shared/bytes.ts';
import type { VerifyCrypto } from '../../../shared/custody/crypto.ts';
import type { NoteSigner } from '../../../shared/custody/signed-note.ts';
import { nodeSha256 } from './node-sha256.ts';

/** DER around a raw Ed25519 key (RFC 8410): the only forms OpenSSL takes. */
const PKCS8_PREFIX = fromHex('302e020100300506032b657004220420');
const SPKI_PREFIX = fromHex('302a300506032b6570032100');

/** A note signer from a 32-byte Ed25519 seed (RFC 8032 private key). OpenSSL keeps its own copy; wipe the argument. */
export function toNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  const der = Buffer.from(concatBytes(PKCS8_PREFIX, seed).buffer);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  return {
    name,
    publicKey: publicKeyOf(key),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

export const nodeVerifyCrypto: VerifyCrypto = {
  ...nodeSha256,
  ed25519Verify(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const der = Buffer.from(concatBytes(SPKI_PREFIX, publicKey));
    return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
  },
};

function publicKeyOf(key: KeyObject): Bytes {
  return new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' })).slice(
    SPKI_PREFIX.length,
  );
}
