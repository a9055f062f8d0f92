import { toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { algorithmOf, type HashName, hashOf } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { digestOf, type TimestampCrypto } from './crypto.ts';
import { DerFault, within } from './der/fault.ts';
import { type Fields, openFields } from './der/fields.ts';
import { childrenOf, contentOf, type DerNode, TAG } from './der/node.ts';
import { integerOf, oidOf } from './der/values.ts';
import { directoryNameKey } from './name.ts';
import { OID } from './oids.ts';
import { attributeOf, type SignerInfo } from './token.ts';

/** The authority's own statement which certificate it signed with (RFC 2634 section 5.4, RFC 5035 section 4). */
export interface CertificateId {
  readonly hash: 'SHA-1' | HashName;
  readonly digest: string;
  readonly issuer: { readonly key: string; readonly serial: bigint } | null;
}

/**
 * The lists of certificate identifiers among the signed attributes: of version 1 (always SHA-1), of version 2, or both,
 * each of which must hold by itself (RFC 5816 section 2.2.1). Throws `TIMESTAMP_ESS_MISSING`, `TIMESTAMP_ESS_EMPTY`.
 */
export function certificateIdsOf(signer: SignerInfo): CertificateId[][] {
  const first = attributeOf(signer, OID.signingCertificate);
  const second = attributeOf(signer, OID.signingCertificateV2);
  if (first === null && second === null) throw new JikimError('TIMESTAMP_ESS_MISSING');
  return within('TIMESTAMP_ESS_MALFORMED', () => [
    ...(first === null ? [] : [listOf(first, readFirst)]),
    ...(second === null ? [] : [listOf(second, readSecond)]),
  ]);
}

/** SigningCertificate ::= SEQUENCE { certs SEQUENCE OF ESSCertID, policies OPTIONAL }. */
function listOf(value: DerNode, read: (fields: Fields) => Omit<CertificateId, 'issuer'>): CertificateId[] {
  const fields = openFields(value, TAG.sequence);
  const list = childrenOf(fields.take(TAG.sequence));
  const policies = fields.maybe(TAG.sequence);
  fields.end();
  if (policies !== null) childrenOf(policies).forEach(assertPolicy);
  if (list.length === 0) throw new JikimError('TIMESTAMP_ESS_EMPTY');
  if (list.length > 32) throw new DerFault(`${list.length} certificate identifiers`);
  return list.map((node) => {
    const inner = openFields(node, TAG.sequence);
    const id = read(inner);
    const issuer = inner.maybe(TAG.sequence);
    inner.end();
    return { ...id, issuer: issuer === null ? null : issuerOf(issuer) };
  });
}

/** PolicyInformation ::= SEQUENCE { policyIdentifier, policyQualifiers OPTIONAL }: of no use here, but not any bytes. */
function assertPolicy(node: DerNode): void {
  const fields = openFields(node, TAG.sequence);
  oidOf(fields.take(TAG.oid));
  fields.maybe(TAG.sequence);
  fields.end();
}

function readFirst(fields: Fields) {
  return { hash: 'SHA-1' as const, digest: toHex(contentOf(fields.take(TAG.octetString))) };
}

function readSecond(fields: Fields) {
  const named = fields.maybe(TAG.sequence);
  const algorithm = named === null ? null : algorithmOf(named);
  const hash = algorithm === null ? 'SHA-256' : hashOf(algorithm);
  if (hash === null) throw new JikimError('TIMESTAMP_ESS_ALGORITHM', { algorithm: algorithm!.oid });
  return { hash, digest: toHex(contentOf(fields.take(TAG.octetString))) };
}

/** IssuerSerial ::= SEQUENCE { issuer GeneralNames, serialNumber }; the names must be one directory name. */
function issuerOf(node: DerNode) {
  const fields = openFields(node, TAG.sequence);
  const names = childrenOf(fields.take(TAG.sequence));
  const serial = integerOf(fields.take(TAG.integer));
  fields.end();
  if (names.length !== 1 || names[0]!.tag !== 0xa4) throw new DerFault('issuer is not one directory name');
  return { key: directoryNameKey(names[0]!), serial };
}

/** Throws `TIMESTAMP_ESS_MISMATCH` or `TIMESTAMP_ESS_ISSUER_MISMATCH` unless the first of each list names the signer. */
export async function assertSignerNamed(
  lists: readonly CertificateId[][],
  certificate: Certificate,
  crypto: TimestampCrypto,
): Promise<void> {
  for (const [first] of lists) {
    if (!(await hasDigest(first!, certificate, crypto))) throw new JikimError('TIMESTAMP_ESS_MISMATCH');
    if (!hasIssuer(first!, certificate)) throw new JikimError('TIMESTAMP_ESS_ISSUER_MISMATCH');
  }
}

/** Throws `TIMESTAMP_ESS_NOT_IN_CHAIN` where an identifier names a certificate that the trusted chain does not use. */
export async function assertNamedInChain(
  lists: readonly CertificateId[][],
  chain: readonly Certificate[],
  crypto: TimestampCrypto,
): Promise<void> {
  for (const id of lists.flatMap((list) => list.slice(1))) {
    const matches = await Promise.all(chain.map((certificate) => hasDigest(id, certificate, crypto)));
    if (!chain.some((certificate, at) => at > 0 && matches[at] && hasIssuer(id, certificate))) {
      throw new JikimError('TIMESTAMP_ESS_NOT_IN_CHAIN');
    }
  }
}

async function hasDigest(
  id: CertificateId,
  certificate: Certificate,
  crypto: TimestampCrypto,
): Promise<boolean> {
  return toHex(await digestOf(crypto, id.hash, certificate.der)) === id.digest;
}

function hasIssuer({ issuer }: CertificateId, certificate: Certificate): boolean {
  return issuer === null || (issuer.key === certificate.issuer.key && issuer.serial === certificate.serial);
}
