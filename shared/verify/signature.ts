import type { Certificate } from '../archive/certificate.ts';
import { type DetachedSignature, toSignedAttributes } from '../archive/cms.ts';
import { SIGNATURE, SIGNER, TAG_MANIFEST } from '../archive/layout.ts';
import { parseCms } from '../archive/read-cms.ts';
import { type Bytes, equalBytes, toHex } from '../bytes.ts';
import { fromPem, toPem } from '../timestamp/pem.ts';
import type { ArchiveCrypto } from './crypto.ts';
import type { ReadFiles } from './read-files.ts';
import type { Report } from './report.ts';
import { textOf } from './text.ts';

export interface SignerDetails {
  /** SHA-256 of the certificate, hexadecimal: what to compare with the signer's own word. */
  readonly fingerprint: string;
  /** What the signer says the time was. */
  readonly signingTime: string;
}

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
/** An RSA signature is as long as its modulus: 2048 bits at least, 8192 at most. */
const SIGNATURE_BYTES = { least: 256, most: 1024 };

/**
 * Checks the detached CMS signature over the tag manifest, and through it over every file of the bag.
 * Null where nothing about the signer can be relied on.
 */
export async function checkSignature(
  files: ReadFiles,
  crypto: ArchiveCrypto,
  report: Report,
): Promise<SignerDetails | null> {
  const bytes = files.get(SIGNATURE)?.bytes;
  const signature = bytes === undefined || bytes === null ? null : parseCms(bytes);
  checkPem(files, signature?.certificate ?? null, report);
  if (signature === null) {
    report.add(files.has(SIGNATURE) ? 'SIGNATURE_FORM' : 'MISSING', SIGNATURE);
    return null;
  }
  if (!(await isAuthentic(signature, crypto))) {
    report.add('SIGNATURE_INVALID', SIGNATURE);
    return null;
  }
  const signed = files.get(TAG_MANIFEST)?.sha256;
  if (signed !== undefined && signed !== toHex(signature.messageDigest)) {
    report.add('SIGNED_OTHER', TAG_MANIFEST);
  }
  const fingerprint = toHex(crypto.sha256(signature.certificate.whole));
  return { fingerprint, signingTime: signature.signingTime };
}

/** The readable certificate beside the signature must be the one inside it, in its one textual form. */
function checkPem(files: ReadFiles, inside: Certificate | null, report: Report): void {
  if (!files.has(SIGNER)) {
    report.add('MISSING', SIGNER);
    return;
  }
  const text = textOf(files, SIGNER) ?? '';
  const certificate = inside?.whole ?? fromPem(text, 'CERTIFICATE')[0];
  const same = certificate !== undefined && text === toPem(certificate, 'CERTIFICATE');
  if (!same) report.add('SIGNER_DIFFERS', SIGNER);
}

async function isAuthentic(signature: DetachedSignature, crypto: ArchiveCrypto): Promise<boolean> {
  const { certificate } = signature;
  if (!equalBytes(crypto.sha256(certificate.whole), signature.certificateDigest)) return false;
  const attributes = toSignedAttributes(signature);
  if (!(await isSignedBy(certificate, attributes, signature.signature, crypto))) return false;
  if (!isSelfIssued(certificate)) return true;
  return isSignedBy(certificate, certificate.toBeSigned, certificate.signature, crypto);
}

function isSelfIssued(certificate: Certificate): boolean {
  return equalBytes(certificate.issuer, certificate.subject);
}

async function isSignedBy(
  { publicKeyInfo }: Certificate,
  message: Bytes,
  signature: Bytes,
  crypto: ArchiveCrypto,
): Promise<boolean> {
  if (signature.length < SIGNATURE_BYTES.least || signature.length > SIGNATURE_BYTES.most) return false;
  try {
    const key = await crypto.subtle.importKey('spki', publicKeyInfo.slice(), RSA, false, ['verify']);
    return await crypto.subtle.verify(RSA, key, signature.slice(), message.slice());
  } catch {
    return false;
  }
}
