import { type ErrorCode, JikimError } from '../errors/index.ts';
import { type Certificate, isSelfIssued } from './certificate.ts';
import type { DerTime } from './der/time.ts';
import { OID } from './oids.ts';

/**
 * Extensions that may be critical: they are evaluated or carry no rule for this use. Certificate policies are not
 * narrowed: any policy does, as with `openssl ts -verify`. Key identifiers are absent because RFC 5280 sections
 * 4.2.1.1 and 4.2.1.2 forbid critical ones; name constraints because a chain that has them is refused.
 */
const KNOWN: ReadonlySet<string> = new Set([
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.basicConstraints,
  OID.subjectAltName,
  OID.crlDistributionPoints,
  OID.certificatePolicies,
  OID.policyMappings,
  OID.policyConstraints,
  OID.inhibitAnyPolicy,
]);

export function assertExtensionsKnown(certificate: Certificate, code: ErrorCode): void {
  const unknown = certificate.extensions.all.find(({ oid, critical }) => critical && !KNOWN.has(oid));
  if (unknown === undefined) return;
  throw new JikimError(code, { oid: unknown.oid, subject: certificate.subject.text });
}

/** The rules of a chain, leaf first, root last (RFC 5280 section 6.1), without its signatures. Throws one code per rule. */
export function assertPathRules(chain: readonly Certificate[], at: DerTime): void {
  chain.forEach(assertUnconstrained);
  chain.slice(1).forEach((certificate, index) => {
    assertAuthority(certificate);
    assertPathLength(certificate, chain.slice(1, index + 1));
    assertValidAt(certificate, at);
    assertExtensionsKnown(certificate, 'TIMESTAMP_PATH_CRITICAL_EXTENSION');
    if (index + 2 < chain.length) assertPurposeAllowed(certificate);
  });
}

function assertAuthority({ extensions, subject }: Certificate): void {
  if (!extensions.basicConstraints?.ca)
    throw new JikimError('TIMESTAMP_PATH_NOT_CA', { subject: subject.text });
  if (extensions.keyUsage !== null && !extensions.keyUsage.includes(5)) {
    throw new JikimError('TIMESTAMP_PATH_KEY_USAGE', { subject: subject.text });
  }
}

/** `below` are the authorities between this one and the leaf; self-issued ones do not count. */
function assertPathLength({ extensions, subject }: Certificate, below: readonly Certificate[]): void {
  const limit = extensions.basicConstraints?.pathLength ?? null;
  const length = below.filter((certificate) => !isSelfIssued(certificate)).length;
  if (limit !== null && length > limit) {
    throw new JikimError('TIMESTAMP_PATH_LENGTH', { subject: subject.text, limit });
  }
}

function assertValidAt({ notBefore, notAfter, subject }: Certificate, at: DerTime): void {
  const params = { at: at.text, from: notBefore.text, to: notAfter.text, subject: subject.text };
  if (at.milliseconds < notBefore.milliseconds) throw new JikimError('TIMESTAMP_PATH_NOT_YET_VALID', params);
  if (hasEnded(notAfter, at)) throw new JikimError('TIMESTAMP_PATH_EXPIRED', params);
}

/** The last second itself counts as over, as `openssl` has it (X509_cmp_time). */
export function hasEnded(notAfter: DerTime, at: DerTime): boolean {
  return at.milliseconds >= notAfter.milliseconds;
}

/** What is not evaluated, so that a chain that has it is refused: limits of names and addresses, proxies (RFC 3820). */
const CONSTRAINTS: readonly string[] = [
  OID.nameConstraints,
  OID.addressBlocks,
  OID.systemNumbers,
  OID.proxyCertificate,
];

function assertUnconstrained({ extensions, subject }: Certificate): void {
  if (extensions.all.some(({ oid }) => CONSTRAINTS.includes(oid))) {
    throw new JikimError('TIMESTAMP_PATH_NAME_CONSTRAINTS', { subject: subject.text });
  }
}

/** An intermediate that is limited to other purposes cannot vouch for a time authority. */
function assertPurposeAllowed({ extensions: { extendedKeyUsage: usage }, subject }: Certificate): void {
  if (usage === null) return;
  const allowed =
    usage.purposes.includes(OID.timeStamping) || usage.purposes.includes(OID.anyExtendedKeyUsage);
  if (!allowed) throw new JikimError('TIMESTAMP_PATH_PURPOSE', { subject: subject.text });
}
