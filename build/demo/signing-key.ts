import { webcrypto } from 'node:crypto';
import type { Bytes } from '../../shared/bytes.ts';
import { openFields } from '../../shared/timestamp/der/fields.ts';
import { contentOf, readWhole, TAG } from '../../shared/timestamp/der/node.ts';
import { wholeBitsOf } from '../../shared/timestamp/der/values.ts';
import { encode, nothing, oid, sequence } from '../../shared/timestamp/der/write.ts';
import { OID } from '../../shared/timestamp/oids.ts';

/** A private key and how its signatures are named. */
export interface SigningKey {
  readonly publicKeyInfo: Bytes;
  /** AlgorithmIdentifier of its signatures. */
  readonly algorithm: Bytes;
  sign(data: Bytes): Promise<Bytes>;
}

/** A new RSA key that signs PKCS#1 v1.5 with SHA-256. */
export async function makeRsaKey(modulusLength: number): Promise<SigningKey> {
  const name = 'RSASSA-PKCS1-v1_5';
  const publicExponent = Uint8Array.of(1, 0, 1);
  const pair = await webcrypto.subtle.generateKey(
    { name, modulusLength, publicExponent, hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  );
  return {
    publicKeyInfo: await exported(pair),
    algorithm: sequence(oid(OID.sha256WithRsa), nothing()),
    sign: async (data) => new Uint8Array(await webcrypto.subtle.sign(name, pair.privateKey, data)),
  };
}

/** A new P-256 key that signs ECDSA with SHA-256. */
export async function makeEcdsaKey(): Promise<SigningKey> {
  const kind = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await webcrypto.subtle.generateKey(kind, true, ['sign', 'verify']);
  return {
    publicKeyInfo: await exported(pair),
    algorithm: sequence(oid(OID.ecdsaWithSha256)),
    sign: async (data) =>
      toDerSignature(
        new Uint8Array(
          await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, data),
        ),
      ),
  };
}

async function exported(pair: webcrypto.CryptoKeyPair): Promise<Bytes> {
  return new Uint8Array(await webcrypto.subtle.exportKey('spki', pair.publicKey));
}

/** Both halves of Web Crypto's form as the two integers of ECDSA-Sig-Value (RFC 3279 section 2.2.3). */
function toDerSignature(raw: Bytes): Bytes {
  const half = raw.length / 2;
  return sequence(integerOfBytes(raw.subarray(0, half)), integerOfBytes(raw.subarray(half)));
}

function integerOfBytes(bytes: Bytes): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(first);
  return digits[0]! >= 0x80 ? encode(TAG.integer, Uint8Array.of(0), digits) : encode(TAG.integer, digits);
}

/** Bits of the public key, over which RFC 5280 section 4.2.1.2 makes the key identifier. */
export function publicKeyBits({ publicKeyInfo }: SigningKey): Bytes {
  const fields = openFields(readWhole(publicKeyInfo, 'der'), TAG.sequence);
  contentOf(fields.any());
  return wholeBitsOf(fields.any());
}
