import { type Bytes, toUtf8 } from '../bytes.ts';
import { TAG } from '../timestamp/der/node.ts';
import { encode, integer, nothing, octets, oid, sequence } from '../timestamp/der/write.ts';
import type { Certificate } from './certificate.ts';

const ID_DATA = oid('1.2.840.113549.1.7.1');
const ID_SIGNED_DATA = oid('1.2.840.113549.1.7.2');
const ID_CONTENT_TYPE = oid('1.2.840.113549.1.9.3');
const ID_MESSAGE_DIGEST = oid('1.2.840.113549.1.9.4');
const ID_SIGNING_TIME = oid('1.2.840.113549.1.9.5');
const ID_SIGNING_CERTIFICATE_V2 = oid('1.2.840.113549.1.9.16.2.47');
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing());
const SHA256_WITH_RSA = sequence(oid('1.2.840.113549.1.1.11'), nothing());
const VERSION_1 = integer(1);
/** Context tag [0], constructed. */
const CONTEXT_0 = 0xa0;

export interface SignedAttributes {
  /** SHA-256 of the signed file. */
  readonly messageDigest: Bytes;
  /** SHA-256 of the signer's certificate. */
  readonly certificateDigest: Bytes;
  /** What the signer says the time was, `2026-11-24T05:47:42Z`; proves nothing without a time-stamp. */
  readonly signingTime: string;
}

/**
 * The signed attributes as the SET OF whose encoding is signed (RFC 5652 section 5.4): content type, message digest,
 * signing time, and the signing certificate of RFC 5035, without which a certificate with the same key could take its place.
 */
export function toSignedAttributes(attributes: SignedAttributes): Bytes {
  return toSetOf(TAG.set, attributeList(attributes));
}

function attributeList(attributes: SignedAttributes): Bytes[] {
  const certificateId = sequence(octets(attributes.certificateDigest));
  return [
    toAttribute(ID_CONTENT_TYPE, ID_DATA),
    toAttribute(ID_MESSAGE_DIGEST, octets(attributes.messageDigest)),
    toAttribute(ID_SIGNING_TIME, toTime(attributes.signingTime)),
    toAttribute(ID_SIGNING_CERTIFICATE_V2, sequence(sequence(certificateId))),
  ];
}

function toAttribute(type: Bytes, value: Bytes): Bytes {
  return sequence(type, encode(TAG.set, value));
}

/** RFC 5652 section 11.3: UTCTime until 2049, GeneralizedTime from 2050. */
function toTime(iso: string): Bytes {
  const digits = `${iso.slice(0, 19).replace(/[-:T]/g, '')}Z`;
  const before2050 = Number(iso.slice(0, 4)) < 2050;
  return before2050
    ? encode(TAG.utcTime, toUtf8(digits.slice(2)))
    : encode(TAG.generalizedTime, toUtf8(digits));
}

export interface DetachedSignature extends SignedAttributes {
  readonly certificate: Certificate;
  /** RSASSA-PKCS1-v1_5 with SHA-256 over {@link toSignedAttributes}. */
  readonly signature: Bytes;
}

/**
 * A detached CMS SignedData (RFC 5652) in DER with one signer and its certificate: the only encoding these parts can
 * have. A reader takes the parts out, encodes again and compares, so that no byte of the file is without meaning.
 */
export function toCms(parts: DetachedSignature): Bytes {
  const signedData = sequence(
    VERSION_1,
    encode(TAG.set, SHA256),
    sequence(ID_DATA),
    encode(CONTEXT_0, parts.certificate.whole),
    encode(TAG.set, toSignerInfo(parts)),
  );
  return sequence(ID_SIGNED_DATA, encode(CONTEXT_0, signedData));
}

function toSignerInfo(parts: DetachedSignature): Bytes {
  return sequence(
    VERSION_1,
    sequence(parts.certificate.issuer, parts.certificate.serialNumber),
    SHA256,
    toSetOf(CONTEXT_0, attributeList(parts)),
    SHA256_WITH_RSA,
    octets(parts.signature),
  );
}

/** SET OF: DER sorts the encodings as octet strings (X.690 section 11.6). */
function toSetOf(tag: number, values: readonly Bytes[]): Bytes {
  return encode(tag, ...[...values].sort(compareBytes));
}

function compareBytes(a: Bytes, b: Bytes): number {
  const common = Math.min(a.length, b.length);
  for (let i = 0; i < common; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
