import { X509Certificate } from 'node:crypto';
import type { OfficeIdentity } from './office-identity.ts';
import { fingerprintOf } from './signer.ts';

/** What a certificate says of itself. Nobody has checked that it is true. */
export interface IdentityFacts {
  readonly subject: string;
  readonly issuer: string;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
}

export function identityFacts({ certificate }: Pick<OfficeIdentity, 'certificate'>): IdentityFacts {
  const { subject, issuer, validFrom, validTo } = new X509Certificate(certificate);
  return {
    subject,
    issuer,
    fingerprint: fingerprintOf(certificate),
    notBefore: new Date(validFrom).toISOString(),
    notAfter: new Date(validTo).toISOString(),
  };
}

/** The certificate alone, as PEM (RFC 7468). */
export function certificatePem({ certificate }: Pick<OfficeIdentity, 'certificate'>): string {
  return new X509Certificate(certificate).toString();
}
