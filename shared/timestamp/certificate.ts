import { type Bytes, toHex } from '../bytes.ts';
import { type AlgorithmIdentifier, algorithmOf } from './algorithms.ts';
import { digestOf, type TimestampCrypto } from './crypto.ts';
import { DerFault, within } from './der/fault.ts';
import { type Fields, openFields } from './der/fields.ts';
import { type DerNode, rawOf, readWhole, TAG } from './der/node.ts';
import { certificateTimeOf, type DerTime } from './der/time.ts';
import { integerOf, smallIntegerOf, wholeBitsOf } from './der/values.ts';
import { type Extensions, extensionsOf, parseExtensionList } from './extensions.ts';
import { type DistinguishedName, nameOf } from './name.ts';

/** What a path check reads of an X.509 certificate (RFC 5280 section 4.1). */
export interface Certificate {
  readonly der: Bytes;
  /** SHA-256 of the DER form, lower-case hexadecimal. */
  readonly fingerprint: string;
  readonly version: number;
  readonly serial: bigint;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBefore: DerTime;
  readonly notAfter: DerTime;
  readonly publicKeyInfo: DerNode;
  readonly extensions: Extensions;
  /** The signed bytes, the algorithm and the signature of the issuer. */
  readonly signedBytes: Bytes;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Bytes;
}

/** Reads one certificate in DER. Throws `TIMESTAMP_CERTIFICATE_MALFORMED`. */
export async function parseCertificate(der: Bytes, crypto: TimestampCrypto): Promise<Certificate> {
  const own = der.slice();
  const fingerprint = toHex(await digestOf(crypto, 'SHA-256', own));
  return within('TIMESTAMP_CERTIFICATE_MALFORMED', () => ({
    ...readCertificate(own),
    der: own,
    fingerprint,
  }));
}

function readCertificate(der: Bytes) {
  const outer = openFields(readWhole(der, 'der'), TAG.sequence);
  const body = outer.take(TAG.sequence);
  const algorithm = outer.take(TAG.sequence);
  const signature = wholeBitsOf(outer.take(TAG.bitString));
  outer.end();
  return {
    ...readBody(body, algorithm),
    signedBytes: rawOf(body),
    signatureAlgorithm: algorithmOf(algorithm),
    signature,
  };
}

function readBody(body: DerNode, outerAlgorithm: DerNode) {
  const fields = openFields(body, TAG.sequence);
  const version = readVersion(fields);
  const serial = integerOf(fields.take(TAG.integer));
  const innerAlgorithm = fields.take(TAG.sequence);
  if (toHex(rawOf(innerAlgorithm)) !== toHex(rawOf(outerAlgorithm))) {
    throw new DerFault('the two signature algorithms differ');
  }
  const issuer = nameOf(fields.take(TAG.sequence));
  const validity = readValidity(fields.take(TAG.sequence));
  const subject = nameOf(fields.take(TAG.sequence));
  const publicKeyInfo = fields.take(TAG.sequence);
  const extensions = readTail(fields, version);
  return { version, serial, issuer, subject, ...validity, publicKeyInfo, extensions };
}

function readVersion(fields: Fields): number {
  const wrapper = fields.maybe(0xa0);
  if (wrapper === null) return 1;
  const inner = openFields(wrapper, 0xa0);
  const version = smallIntegerOf(inner.any()) + 1;
  inner.end();
  if (version > 3) throw new DerFault(`certificate version ${version} is unknown`);
  return version;
}

function readValidity(node: DerNode) {
  const fields = openFields(node, TAG.sequence);
  const notBefore = certificateTimeOf(fields.any());
  const notAfter = certificateTimeOf(fields.any());
  fields.end();
  return { notBefore, notAfter };
}

/** Unique identifiers (never used) and extensions, which only version 3 has. */
function readTail(fields: Fields, version: number): Extensions {
  fields.maybe(0x81);
  fields.maybe(0x82);
  const wrapper = fields.maybe(0xa3);
  fields.end();
  if (wrapper === null) return extensionsOf([]);
  if (version !== 3) throw new DerFault('extensions in an old certificate');
  const inner = openFields(wrapper, 0xa3);
  const list = inner.take(TAG.sequence);
  inner.end();
  return extensionsOf(parseExtensionList(list));
}

/** Public key bits, over which the usual key identifiers are made. */
export function publicKeyAlgorithm(certificate: Certificate): AlgorithmIdentifier & { readonly key: Bytes } {
  const fields = openFields(certificate.publicKeyInfo, TAG.sequence);
  const algorithm = algorithmOf(fields.take(TAG.sequence));
  const key = wholeBitsOf(fields.take(TAG.bitString));
  fields.end();
  return { ...algorithm, key };
}

/** Whether `certificate` names itself as its issuer, as roots do. */
export function isSelfIssued(certificate: Certificate): boolean {
  return certificate.issuer.key === certificate.subject.key;
}

/** A root: names itself as its issuer, and its key identifiers, where given, agree. */
export function isSelfSigned(certificate: Certificate): boolean {
  return isSelfIssued(certificate) && mayHaveIssued(certificate, certificate);
}

/** Whether names and key identifiers (RFC 5280 section 4.2.1.1) allow `issuer` to have signed `subject`. */
export function mayHaveIssued(issuer: Certificate, subject: Certificate): boolean {
  if (issuer.subject.key !== subject.issuer.key) return false;
  const wanted = subject.extensions.authorityKey;
  const held = issuer.extensions.subjectKey;
  if (wanted?.keyId && held !== null && wanted.keyId !== held) return false;
  if (wanted?.serial !== undefined && wanted.serial !== issuer.serial) return false;
  return wanted?.issuerKey === undefined || wanted.issuerKey === issuer.issuer.key;
}
