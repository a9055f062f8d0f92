import { JikimError } from '../errors/index.ts';
import type { Certificate } from './certificate.ts';
import { within } from './der/fault.ts';
import type { DerTime } from './der/time.ts';
import { directoryNameKey } from './name.ts';
import { OID } from './oids.ts';
import { assertExtensionsKnown, hasEnded } from './path-rules.ts';
import type { SignerInfo } from './token.ts';
import type { TstInfo } from './tst-info.ts';

/** The certificate the signer names. Throws `TIMESTAMP_SIGNER_NOT_FOUND`. */
export function findSigner(signer: SignerInfo, certificates: readonly Certificate[]): Certificate {
  const found = certificates.find(
    ({ serial, issuer }) => serial === signer.serial && issuer.key === signer.issuerKey,
  );
  if (found === undefined) throw new JikimError('TIMESTAMP_SIGNER_NOT_FOUND');
  return found;
}

/** Whether this certificate may sign time stamps at `at` (RFC 3161 section 2.3). Throws one code per rule. */
export function assertMayStamp(certificate: Certificate, at: DerTime): void {
  assertExtensionsKnown(certificate, 'TIMESTAMP_SIGNER_CRITICAL_EXTENSION');
  assertPurpose(certificate);
  assertKeyUsage(certificate);
  if (certificate.extensions.basicConstraints?.ca) throw new JikimError('TIMESTAMP_SIGNER_IS_CA');
  const validity = { at: at.text, from: certificate.notBefore.text, to: certificate.notAfter.text };
  if (at.milliseconds < certificate.notBefore.milliseconds) {
    throw new JikimError('TIMESTAMP_SIGNER_NOT_YET_VALID', validity);
  }
  if (hasEnded(certificate.notAfter, at)) throw new JikimError('TIMESTAMP_SIGNER_EXPIRED', validity);
}

function assertPurpose({ extensions }: Certificate): void {
  const usage = extensions.extendedKeyUsage;
  if (usage === null) throw new JikimError('TIMESTAMP_EKU_MISSING');
  if (!usage.purposes.includes(OID.timeStamping)) throw new JikimError('TIMESTAMP_EKU_WRONG');
  if (usage.purposes.length > 1) throw new JikimError('TIMESTAMP_EKU_NOT_ALONE');
  if (!usage.critical) throw new JikimError('TIMESTAMP_EKU_NOT_CRITICAL');
}

/** Where key usage is given it may be signing alone: digitalSignature (0) and nonRepudiation (1). */
function assertKeyUsage({ extensions: { keyUsage } }: Certificate): void {
  if (keyUsage === null) return;
  if (keyUsage.length === 0 || keyUsage.some((bit) => bit > 1))
    throw new JikimError('TIMESTAMP_SIGNER_KEY_USAGE');
}

/** A name the authority gives itself in the statement must be its certificate's (RFC 3161 section 2.4.2, tsa). */
export function assertTsaName({ tsa }: TstInfo, certificate: Certificate): void {
  if (tsa === null || certificate.extensions.alternativeNames.includes(tsa.raw)) return;
  const isSubject =
    tsa.node.tag === 0xa4 &&
    within('TIMESTAMP_TSTINFO_MALFORMED', () => directoryNameKey(tsa.node)) === certificate.subject.key;
  if (!isSubject) throw new JikimError('TIMESTAMP_TSA_NAME', { subject: certificate.subject.text });
}
