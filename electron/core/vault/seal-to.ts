import { type Bytes, concatBytes, toHex } from '../../../shared/bytes.ts';
import type { Random } from '../ports.ts';
import { agreeX25519, publicOf } from './curves.ts';
import { deriveKey } from './derive.ts';
import { SEAL_OVERHEAD, seal, unseal } from './seal.ts';

/** Bytes of a 32-byte key sealed to a public key. */
export const SEALED_TO_LENGTH = 32 + 32 + SEAL_OVERHEAD;

/**
 * Seals a key to an X25519 public key: one-time public key (32), then AES-256-GCM under HKDF of the shared secret.
 * So a new master key reaches every slot without anyone's passphrase. Both public keys are part of the context.
 */
export function sealTo(recipient: Uint8Array, context: string, content: Uint8Array, random: Random): Bytes {
  const once = random.bytes(32);
  const oncePublic = publicOf('x25519', once);
  const key = deriveKey(agreeX25519(once, recipient), 'slot-master');
  once.fill(0);
  return concatBytes(oncePublic, seal(key, bound(context, oncePublic, recipient), content, random));
}

/** The content, or `null` where it was not sealed to this private key in this context. */
export function unsealTo(secret: Uint8Array, context: string, sealed: Uint8Array): Bytes | null {
  const oncePublic = sealed.subarray(0, 32);
  try {
    const key = deriveKey(agreeX25519(secret, oncePublic), 'slot-master');
    return unseal(key, bound(context, oncePublic, publicOf('x25519', secret)), sealed.subarray(32));
  } catch {
    return null;
  }
}

function bound(context: string, once: Uint8Array, recipient: Uint8Array): string {
  return `${context}/${toHex(once)}/${toHex(recipient)}`;
}
