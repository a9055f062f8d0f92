import { type Bytes, toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { algorithmOf, type HashName, hashOf } from './algorithms.ts';
import { digestOf, type TimestampCrypto } from './crypto.ts';
import { within } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { contentOf, type DerNode, readWhole, TAG } from './der/node.ts';
import { booleanOf, integerOf, oidOf, smallIntegerOf } from './der/values.ts';
import { boolean, integer, nothing, octets, oid, sequence } from './der/write.ts';
import { OID } from './oids.ts';

/** What is asked of a time authority (RFC 3161 section 2.4.1). */
export interface TimestampRequest {
  readonly imprint: Imprint;
  readonly policy: string | null;
  /** Ties an answer to this request; null in a foreign request that has none. */
  readonly nonce: bigint | null;
  /** Whether the authority shall put its certificates into the answer. */
  readonly wantsCertificates: boolean;
}

export interface Imprint {
  /** Dotted identifier of the hash. */
  readonly algorithm: string;
  /** Null for a hash that is not accepted. */
  readonly hash: HashName | null;
  readonly digest: Bytes;
}

export const NONCE_BYTES = 8;
const MAX_REQUEST_BYTES = 4096;

/**
 * DER of a request over the SHA-256 of `message`. `random` are 8 random bytes; the first bit is cleared and the second
 * set, so that the nonce is positive and always 8 bytes long. `policy` is a dotted identifier.
 */
export async function toTimestampRequest(
  message: Bytes,
  random: Bytes,
  crypto: TimestampCrypto,
  policy?: string,
): Promise<Bytes> {
  const digest = await digestOf(crypto, 'SHA-256', message);
  return sequence(
    integer(1),
    sequence(sequence(oid(OID.sha256), nothing()), octets(digest)),
    ...(policy === undefined ? [] : [oid(policy)]),
    integer(nonceOf(random)),
    boolean(true),
  );
}

function nonceOf(random: Bytes): bigint {
  if (random.length !== NONCE_BYTES) throw new RangeError('a nonce is 8 bytes');
  return (BigInt(`0x${toHex(random)}`) & 0x7fffffffffffffffn) | 0x4000000000000000n;
}

/** Reads a request. Throws `TIMESTAMP_REQUEST_MALFORMED`. */
export function parseTimestampRequest(bytes: Bytes): TimestampRequest {
  if (bytes.length > MAX_REQUEST_BYTES) {
    throw new JikimError('TIMESTAMP_REQUEST_MALFORMED', { reason: `${bytes.length} bytes` });
  }
  return within('TIMESTAMP_REQUEST_MALFORMED', () => readRequest(readWhole(bytes.slice(), 'der')));
}

function readRequest(node: DerNode): TimestampRequest {
  const fields = openFields(node, TAG.sequence);
  if (smallIntegerOf(fields.take(TAG.integer)) !== 1) {
    throw new JikimError('TIMESTAMP_REQUEST_MALFORMED', { reason: 'version' });
  }
  const imprint = imprintOf(fields.take(TAG.sequence));
  const policy = fields.maybe(TAG.oid);
  const nonce = fields.maybe(TAG.integer);
  const wantsCertificates = fields.maybe(TAG.boolean);
  fields.end();
  return {
    imprint,
    policy: policy === null ? null : oidOf(policy),
    nonce: nonce === null ? null : integerOf(nonce),
    wantsCertificates: wantsCertificates !== null && booleanOf(wantsCertificates),
  };
}

/** MessageImprint ::= SEQUENCE { hashAlgorithm, hashedMessage } (RFC 3161 section 2.4.1). Throws a DerFault. */
export function imprintOf(node: DerNode): Imprint {
  const fields = openFields(node, TAG.sequence);
  const algorithm = algorithmOf(fields.take(TAG.sequence));
  const digest = contentOf(fields.take(TAG.octetString)).slice();
  fields.end();
  return { algorithm: algorithm.oid, hash: hashOf(algorithm), digest };
}
