import type { Bytes } from '../bytes.ts';

/** SHA-256 as the host does it fastest. Given as an argument, so that the same code runs in Node and in a page. */
export interface Sha256 {
  sha256(bytes: Uint8Array): Bytes;
}

/** All that checking a log or an archive needs of cryptography. */
export interface VerifyCrypto extends Sha256 {
  /** RFC 8032 Ed25519: 32-byte public key, 64-byte signature. False for anything malformed. */
  ed25519Verify(
    publicKey: Uint8Array,
    message: Uint8Array,
    signature: Uint8Array,
  ): boolean | Promise<boolean>;
}
