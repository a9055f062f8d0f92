import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  sign as signWith,
} from 'node:crypto';
import { type Bytes, concatBytes, fromHex } from '../../../shared/bytes.ts';

/** Private keys as PKCS #8 and public ones as SPKI (RFC 8410) are these prefixes and 32 bytes. */
const PREFIX = {
  ed25519: {
    private: fromHex('302e020100300506032b657004220420'),
    public: fromHex('302a300506032b6570032100'),
  },
  x25519: {
    private: fromHex('302e020100300506032b656e04220420'),
    public: fromHex('302a300506032b656e032100'),
  },
} as const;

type Curve = keyof typeof PREFIX;

function privateKey(curve: Curve, seed: Uint8Array): KeyObject {
  const der = Buffer.from(concatBytes(PREFIX[curve].private, seed).buffer);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

function publicKey(curve: Curve, raw: Uint8Array): KeyObject {
  const der = Buffer.from(concatBytes(PREFIX[curve].public, raw).buffer);
  return createPublicKey({ key: der, format: 'der', type: 'spki' });
}

/** The 32-byte public key of a 32-byte private one. */
export function publicOf(curve: Curve, seed: Uint8Array): Bytes {
  const spki = createPublicKey(privateKey(curve, seed)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(spki.subarray(PREFIX[curve].public.length));
}

/** An Ed25519 signature (RFC 8032), 64 bytes. */
export function signEd25519(seed: Uint8Array, message: Uint8Array): Bytes {
  return new Uint8Array(signWith(null, message, privateKey('ed25519', seed)));
}

/** The X25519 shared secret (RFC 7748), 32 bytes. A public key of low order throws. */
export function agreeX25519(seed: Uint8Array, peer: Uint8Array): Bytes {
  return new Uint8Array(
    diffieHellman({ privateKey: privateKey('x25519', seed), publicKey: publicKey('x25519', peer) }),
  );
}
