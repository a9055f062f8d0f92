import { createHash } from 'node:crypto';
import { type Bytes, toUtf8 } from '../../shared/bytes.ts';
import { TAG } from '../../shared/timestamp/der/node.ts';
import {
  bitString,
  boolean,
  encode,
  integer,
  octets,
  oid,
  sequence,
  utf8String,
} from '../../shared/timestamp/der/write.ts';
import { OID } from '../../shared/timestamp/oids.ts';
import { publicKeyBits, type SigningKey } from './signing-key.ts';

export interface CertificateRecipe {
  /** Common names. */
  readonly subject: string;
  readonly issuer: string;
  readonly serial: bigint;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** The key the certificate is for and the key of its issuer. */
  readonly key: SigningKey;
  readonly issuerKey: SigningKey;
  readonly extensions: readonly Bytes[];
  /** Changes the finished body before it is signed: tests make malformed certificates with a right signature. */
  readonly reshape?: (body: Bytes) => Bytes;
}

/** DER of a version 3 certificate (RFC 5280 section 4.1). */
export async function makeCertificate(recipe: CertificateRecipe): Promise<Bytes> {
  const { issuerKey, key, reshape = (body: Bytes) => body } = recipe;
  const usual = sequence(
    encode(0xa0, integer(2)),
    integer(recipe.serial),
    issuerKey.algorithm,
    commonName(recipe.issuer),
    sequence(certificateTime(recipe.notBefore), certificateTime(recipe.notAfter)),
    commonName(recipe.subject),
    key.publicKeyInfo,
    encode(0xa3, sequence(...recipe.extensions)),
  );
  const body = reshape(usual);
  return sequence(body, issuerKey.algorithm, bitString(await issuerKey.sign(body)));
}

/** A Name of one common name. */
export function commonName(text: string): Bytes {
  return sequence(encode(TAG.set, sequence(oid('2.5.4.3'), utf8String(text))));
}

/** RFC 5280 section 4.1.2.5: two-digit years until 2049. */
function certificateTime(at: number): Bytes {
  const text = generalizedText(at);
  return text < '2050'
    ? encode(TAG.utcTime, toUtf8(text.slice(2)))
    : encode(TAG.generalizedTime, toUtf8(text));
}

/** `YYYYMMDDhhmmssZ`. */
export function generalizedText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
}

export function extension(id: string, critical: boolean, value: Bytes): Bytes {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

export function authorityExtensions(key: SigningKey, pathLength?: number): Bytes[] {
  const limit = pathLength === undefined ? [] : [integer(pathLength)];
  return [
    extension(OID.basicConstraints, true, sequence(boolean(true), ...limit)),
    extension(OID.keyUsage, true, encode(TAG.bitString, Uint8Array.of(1, 0x06))),
    extension(OID.subjectKeyIdentifier, false, octets(keyIdOf(key))),
  ];
}

/** What RFC 3161 section 2.3 asks of the certificate of a time authority. */
export function stampingExtensions(issuerKey: SigningKey): Bytes[] {
  return [
    extension(OID.keyUsage, true, encode(TAG.bitString, Uint8Array.of(7, 0x80))),
    extension(OID.extendedKeyUsage, true, sequence(oid(OID.timeStamping))),
    extension(OID.authorityKeyIdentifier, false, sequence(encode(0x80, keyIdOf(issuerKey)))),
  ];
}

function keyIdOf(key: SigningKey): Bytes {
  return new Uint8Array(createHash('sha1').update(publicKeyBits(key)).digest());
}
