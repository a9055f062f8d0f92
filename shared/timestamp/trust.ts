import { type Bytes, fromUtf8 } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { type Certificate, isSelfSigned, parseCertificate } from './certificate.ts';
import type { TimestampCrypto } from './crypto.ts';
import { assertSignedBy } from './path.ts';
import { fromPem } from './pem.ts';

/** What a person should know of a certificate before trusting it; none of them stops the import. */
export type TrustWarning =
  | 'expired'
  | 'not-yet-valid'
  | 'not-an-authority'
  | 'not-self-signed'
  | 'self-signature-wrong';

export interface TrustCertificate {
  readonly certificate: Certificate;
  /** SHA-256, lower-case hexadecimal: what a person compares with the authority's own publication. */
  readonly fingerprint: string;
  readonly subject: string;
  readonly selfSigned: boolean;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly warnings: readonly TrustWarning[];
}

const MAX_TRUST_BYTES = 4 * 1024 * 1024;
const MAX_TRUST_CERTIFICATES = 500;

/**
 * Reads a trust file: one certificate in DER, or any number in PEM, where text around the blocks is passed over.
 * `now` is this computer's clock in milliseconds. Throws `TIMESTAMP_TRUST_FILE` and `TIMESTAMP_CERTIFICATE_MALFORMED`.
 */
export async function parseTrustFile(
  bytes: Bytes,
  now: number,
  crypto: TimestampCrypto,
): Promise<TrustCertificate[]> {
  if (bytes.length > MAX_TRUST_BYTES) throw new JikimError('TIMESTAMP_TRUST_FILE', { reason: 'size' });
  const found = bytes[0] === 0x30 ? [bytes] : fromPem(textOf(bytes), 'CERTIFICATE');
  if (found.length === 0) throw new JikimError('TIMESTAMP_TRUST_FILE', { reason: 'no certificate' });
  if (found.length > MAX_TRUST_CERTIFICATES)
    throw new JikimError('TIMESTAMP_TRUST_FILE', { reason: 'count' });
  const certificates = await Promise.all(found.map((der) => parseCertificate(der, crypto)));
  const distinct = new Map(certificates.map((certificate) => [certificate.fingerprint, certificate]));
  return Promise.all([...distinct.values()].map((certificate) => describe(certificate, now, crypto)));
}

function textOf(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch (error) {
    throw new JikimError('TIMESTAMP_TRUST_FILE', { reason: 'neither DER nor text' }, { cause: error });
  }
}

async function describe(
  certificate: Certificate,
  now: number,
  crypto: TimestampCrypto,
): Promise<TrustCertificate> {
  const { fingerprint, subject, notBefore, notAfter } = certificate;
  return {
    certificate,
    fingerprint,
    subject: subject.text,
    selfSigned: isSelfSigned(certificate),
    notBefore: notBefore.text,
    notAfter: notAfter.text,
    warnings: await warningsOf(certificate, now, crypto),
  };
}

async function warningsOf(
  certificate: Certificate,
  now: number,
  crypto: TimestampCrypto,
): Promise<TrustWarning[]> {
  const selfSigned = isSelfSigned(certificate);
  const holds = selfSigned && (await isSignedByItself(certificate, crypto));
  return [
    ...(now > certificate.notAfter.milliseconds ? ['expired' as const] : []),
    ...(now < certificate.notBefore.milliseconds ? ['not-yet-valid' as const] : []),
    ...(certificate.extensions.basicConstraints?.ca ? [] : ['not-an-authority' as const]),
    ...(selfSigned ? [] : ['not-self-signed' as const]),
    ...(selfSigned && !holds ? ['self-signature-wrong' as const] : []),
  ];
}

/** A self-signature by an old method (SHA-1) is not checked: the user's trust is in the certificate, not in it. */
async function isSignedByItself(certificate: Certificate, crypto: TimestampCrypto): Promise<boolean> {
  try {
    await assertSignedBy(certificate, certificate, crypto);
    return true;
  } catch (error) {
    if (error instanceof JikimError) return error.code !== 'TIMESTAMP_PATH_SIGNATURE';
    throw error;
  }
}
