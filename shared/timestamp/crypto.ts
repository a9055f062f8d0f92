import type { Bytes } from '../bytes.ts';
import type { HashName } from './algorithms.ts';

/** An imported public key; opaque to everything but the platform that made it. */
export interface PublicKeyHandle {
  readonly type: string;
}

export interface KeyAlgorithm {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA';
  readonly hash?: HashName;
  readonly namedCurve?: string;
  readonly saltLength?: number;
}

/**
 * The part of Web Crypto (`crypto.subtle`) that checking a time stamp needs; Node, Electron and a browser page
 * all have it, so one verdict serves the vault and a verification page alike.
 */
export interface TimestampCrypto {
  digest(algorithm: 'SHA-1' | HashName, data: Bytes): Promise<ArrayBuffer>;
  importKey(
    format: 'spki',
    data: Bytes,
    algorithm: KeyAlgorithm,
    extractable: boolean,
    usages: 'verify'[],
  ): Promise<PublicKeyHandle>;
  verify(algorithm: KeyAlgorithm, key: PublicKeyHandle, signature: Bytes, data: Bytes): Promise<boolean>;
}

export async function digestOf(
  crypto: TimestampCrypto,
  hash: 'SHA-1' | HashName,
  data: Bytes,
): Promise<Bytes> {
  return new Uint8Array(await crypto.digest(hash, data));
}
