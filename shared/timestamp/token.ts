import { type Bytes, toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { type AlgorithmIdentifier, algorithmOf, hasNoParameters } from './algorithms.ts';
import { DerFault, within } from './der/fault.ts';
import { type Fields, openFields } from './der/fields.ts';
import { childrenOf, type DerNode, octetsOf, rawOf, readWhole, strictly, TAG } from './der/node.ts';
import { integerOf, oidOf, smallIntegerOf } from './der/values.ts';
import { nameOf } from './name.ts';
import { OID } from './oids.ts';

/** A time-stamp token (RFC 3161 section 2.4.2), which is a CMS SignedData (RFC 5652 section 5), taken apart but not checked. */
export interface TimestampToken {
  /** DER of TSTInfo: the bytes the message digest is over. */
  readonly content: Bytes;
  /** DER of each certificate that came along. */
  readonly certificates: readonly Bytes[];
  readonly signer: SignerInfo;
}

export interface SignerInfo {
  readonly issuerKey: string;
  readonly serial: bigint;
  readonly digestAlgorithm: AlgorithmIdentifier;
  readonly attributes: readonly Attribute[];
  /** The attributes as they are signed: with the tag of a SET (RFC 5652 section 5.4). */
  readonly signedBytes: Bytes;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Bytes;
}

export interface Attribute {
  readonly oid: string;
  readonly values: readonly DerNode[];
}

const MAX_CERTIFICATES = 32;

/** Takes a bare token apart. Throws `TIMESTAMP_TOKEN_MALFORMED` and the codes of the fields it needs. */
export function parseTimestampToken(der: Bytes): TimestampToken {
  return within('TIMESTAMP_TOKEN_MALFORMED', () => {
    const info = openFields(readWhole(der.slice(), 'ber'), TAG.sequence);
    const type = oidOf(info.take(TAG.oid));
    if (type !== OID.signedData) throw new JikimError('TIMESTAMP_NOT_SIGNED_DATA', { oid: type });
    const wrapper = openFields(info.take(0xa0), 0xa0);
    const token = readSignedData(wrapper.take(TAG.sequence));
    wrapper.end();
    info.end();
    return token;
  });
}

function readSignedData(node: DerNode): TimestampToken {
  const fields = openFields(node, TAG.sequence);
  assertVersion(integerOf(fields.take(TAG.integer)));
  const digests = childrenOf(fields.take(TAG.set)).map(algorithmOf);
  const content = readContent(fields.take(TAG.sequence));
  const certificates = readCertificates(fields.maybe(0xa0));
  fields.maybe(0xa1); // revocation lists: not evaluated, the documentation says so
  const signer = readSigners(fields.take(TAG.set));
  fields.end();
  const { oid } = signer.digestAlgorithm;
  if (!digests.some((listed) => listed.oid === oid && hasNoParameters(listed))) {
    throw new JikimError('TIMESTAMP_DIGEST_NOT_LISTED', { oid });
  }
  return { content, certificates, signer };
}

/** RFC 5652 section 5.1: a content that is not plain data makes the version at least 3. */
function assertVersion(version: bigint): void {
  if (version < 3n || version > 5n)
    throw new JikimError('TIMESTAMP_CMS_VERSION', { version: String(version) });
}

function readContent(node: DerNode): Bytes {
  const fields = openFields(node, TAG.sequence);
  const type = oidOf(fields.take(TAG.oid));
  if (type !== OID.tstInfo) throw new JikimError('TIMESTAMP_CONTENT_TYPE', { oid: type });
  if (!fields.more()) throw new JikimError('TIMESTAMP_CONTENT_MISSING');
  const wrapper = openFields(fields.take(0xa0), 0xa0);
  const content = octetsOf(wrapper.any()).slice();
  wrapper.end();
  fields.end();
  return content;
}

/**
 * Plain X.509 certificates; the other kinds of RFC 5652 section 10.2.2 (attribute certificates and such, tagged 0 to 3)
 * say nothing about the signer and are passed over.
 */
function readCertificates(set: DerNode | null): Bytes[] {
  const all = set === null ? [] : childrenOf(set);
  const strange = all.find(({ tag }) => tag !== TAG.sequence && (tag < 0xa0 || tag > 0xa3));
  if (strange !== undefined) throw new DerFault(`no certificate at ${strange.start}`);
  const plain = all.filter(({ tag }) => tag === TAG.sequence);
  if (plain.length > MAX_CERTIFICATES) {
    throw new JikimError('TIMESTAMP_TOO_MANY_CERTIFICATES', { count: plain.length, limit: MAX_CERTIFICATES });
  }
  return plain.map((node) => rawOf(node).slice());
}

function readSigners(set: DerNode): SignerInfo {
  const signers = childrenOf(set);
  const [only] = signers;
  if (only === undefined || signers.length > 1) {
    throw new JikimError('TIMESTAMP_SIGNER_COUNT', { count: signers.length });
  }
  return readSigner(only);
}

function readSigner(node: DerNode): SignerInfo {
  const fields = openFields(node, TAG.sequence);
  const version = smallIntegerOf(fields.take(TAG.integer));
  const id = fields.any();
  if (id.tag !== TAG.sequence || version !== 1) throw new JikimError('TIMESTAMP_SIGNER_ID', { version });
  const digestAlgorithm = algorithmOf(strictly(fields.take(TAG.sequence)));
  const signed = fields.maybe(0xa0);
  if (signed === null) throw new JikimError('TIMESTAMP_ATTRIBUTES_MISSING');
  const signature = readSignature(fields);
  const attributeSet = strictly(signed);
  return {
    ...readIssuerAndSerial(strictly(id)),
    digestAlgorithm,
    attributes: readAttributes(attributeSet),
    signedBytes: asSet(attributeSet),
    ...signature,
  };
}

function readSignature(fields: Fields) {
  const signatureAlgorithm = algorithmOf(strictly(fields.take(TAG.sequence)));
  const signature = octetsOf(fields.any()).slice();
  fields.maybe(0xa1); // unsigned attributes prove nothing and are passed over
  fields.end();
  return { signatureAlgorithm, signature };
}

function readIssuerAndSerial(node: DerNode) {
  const fields = openFields(node, TAG.sequence);
  const issuerKey = nameOf(fields.take(TAG.sequence)).key;
  const serial = integerOf(fields.take(TAG.integer));
  fields.end();
  return { issuerKey, serial };
}

function readAttributes(set: DerNode): Attribute[] {
  const attributes = childrenOf(set).map((node) => {
    const fields = openFields(node, TAG.sequence);
    const oid = oidOf(fields.take(TAG.oid));
    const values = childrenOf(fields.take(TAG.set));
    fields.end();
    return { oid, values };
  });
  const twice = attributes.find(({ oid }, at) => attributes.findIndex((other) => other.oid === oid) !== at);
  if (twice !== undefined) throw new JikimError('TIMESTAMP_ATTRIBUTE_TWICE', { oid: twice.oid });
  return attributes;
}

function asSet(node: DerNode): Bytes {
  const bytes = rawOf(node).slice();
  bytes[0] = TAG.set;
  return bytes;
}

/** The one value of an attribute, or null where there is no such attribute. Throws where it has none or several. */
export function attributeOf(signer: SignerInfo, oid: string): DerNode | null {
  const attribute = signer.attributes.find((candidate) => candidate.oid === oid);
  if (attribute === undefined) return null;
  if (attribute.values.length !== 1) throw new JikimError('TIMESTAMP_ATTRIBUTE_VALUES', { oid });
  return attribute.values[0]!;
}

/** Lower-case hexadecimal of an attribute that is an octet string. */
export function octetAttributeOf(node: DerNode): string {
  return within('TIMESTAMP_TOKEN_MALFORMED', () => toHex(octetsOf(node)));
}
