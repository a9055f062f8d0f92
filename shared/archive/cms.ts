import { type Bytes, toUtf8 } from '../bytes.ts';
import type { Certificate } from './certificate.ts';
import { TAG, toDer, toOid, toSetOf } from './der.ts';

const ID_DATA = toOid('1.2.840.113549.1.7.1');
const ID_SIGNED_DATA = toOid('1.2.840.113549.1.7.2');
const ID_CONTENT_TYPE = toOid('1.2.840.113549.1.9.3');
const ID_MESSAGE_DIGEST = toOid('1.2.840.113549.1.9.4');
const ID_SIGNING_TIME = toOid('1.2.840.113549.1.9.5');
const ID_SIGNING_CERTIFICATE_V2 = toOid('1.2.840.113549.1.9.16.2.47');
const NULL = toDer(TAG.null);
const SHA256 = toDer(TAG.sequence, toOid('2.16.840.1.101.3.4.2.1'), NULL);
const SHA256_WITH_RSA = toDer(TAG.sequence, toOid('1.2.840.113549.1.1.11'), NULL);
const VERSION_1 = toDer(TAG.integer, new Uint8Array([1]));

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
  const certificateId = toDer(TAG.sequence, toDer(TAG.octetString, attributes.certificateDigest));
  return [
    toAttribute(ID_CONTENT_TYPE, ID_DATA),
    toAttribute(ID_MESSAGE_DIGEST, toDer(TAG.octetString, attributes.messageDigest)),
    toAttribute(ID_SIGNING_TIME, toTime(attributes.signingTime)),
    toAttribute(ID_SIGNING_CERTIFICATE_V2, toDer(TAG.sequence, toDer(TAG.sequence, certificateId))),
  ];
}

function toAttribute(type: Bytes, value: Bytes): Bytes {
  return toDer(TAG.sequence, type, toDer(TAG.set, value));
}

/** RFC 5652 section 11.3: UTCTime until 2049, GeneralizedTime from 2050. */
function toTime(iso: string): Bytes {
  const digits = `${iso.slice(0, 19).replace(/[-:T]/g, '')}Z`;
  const before2050 = Number(iso.slice(0, 4)) < 2050;
  return before2050
    ? toDer(TAG.utcTime, toUtf8(digits.slice(2)))
    : toDer(TAG.generalizedTime, toUtf8(digits));
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
  const signedData = toDer(
    TAG.sequence,
    VERSION_1,
    toDer(TAG.set, SHA256),
    toDer(TAG.sequence, ID_DATA),
    toDer(TAG.context0, parts.certificate.whole),
    toDer(TAG.set, toSignerInfo(parts)),
  );
  return toDer(TAG.sequence, ID_SIGNED_DATA, toDer(TAG.context0, signedData));
}

function toSignerInfo(parts: DetachedSignature): Bytes {
  return toDer(
    TAG.sequence,
    VERSION_1,
    toDer(TAG.sequence, parts.certificate.issuer, parts.certificate.serialNumber),
    SHA256,
    toSetOf(TAG.context0, attributeList(parts)),
    SHA256_WITH_RSA,
    toDer(TAG.octetString, parts.signature),
  );
}
