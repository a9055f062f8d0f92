import { toHex } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { type HashName, hashOf, type SignatureScheme, signatureSchemeOf } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import { digestOf, type TimestampCrypto } from './crypto.ts';
import { within } from './der/fault.ts';
import { oidOf } from './der/values.ts';
import { OID } from './oids.ts';
import { publicKeyOf } from './public-key.ts';
import { isSignatureValid } from './signature.ts';
import { attributeOf, octetAttributeOf, type SignerInfo, type TimestampToken } from './token.ts';

/**
 * Checks that the token's statement is what the signature covers and that the signature is the signer's
 * (RFC 5652 sections 5.4, 5.6 and 11).
 */
export async function assertSignature(
  { content, signer }: TimestampToken,
  certificate: Certificate,
  crypto: TimestampCrypto,
): Promise<void> {
  const hash = digestHashOf(signer);
  const scheme = schemeOf(signer, hash);
  assertPaddingFits(scheme, certificate);
  assertContentType(signer);
  const digest = toHex(await digestOf(crypto, hash, content));
  if (digest !== messageDigestOf(signer)) throw new JikimError('TIMESTAMP_MESSAGE_DIGEST_WRONG');
  const check = { signer: certificate, scheme, hash, signature: signer.signature, data: signer.signedBytes };
  if (!(await isSignatureValid(check, crypto))) throw new JikimError('TIMESTAMP_SIGNATURE_INVALID');
}

function digestHashOf(signer: SignerInfo): HashName {
  const hash = hashOf(signer.digestAlgorithm);
  if (hash === null) {
    throw new JikimError('TIMESTAMP_DIGEST_NOT_ALLOWED', { algorithm: signer.digestAlgorithm.oid });
  }
  return hash;
}

function schemeOf(signer: SignerInfo, hash: HashName): SignatureScheme {
  const scheme = within('TIMESTAMP_TOKEN_MALFORMED', () => signatureSchemeOf(signer.signatureAlgorithm));
  if (scheme === null) {
    throw new JikimError('TIMESTAMP_SIGNATURE_ALGORITHM', { algorithm: signer.signatureAlgorithm.oid });
  }
  if (scheme.hash !== null && scheme.hash !== hash) {
    throw new JikimError('TIMESTAMP_SIGNATURE_HASH_DIFFERS', { signature: scheme.hash, digest: hash });
  }
  return scheme;
}

/** `openssl ts -verify` checks RSA-PSS with a key that is for RSA-PSS alone; what a court's expert cannot check is refused. */
function assertPaddingFits(scheme: SignatureScheme, certificate: Certificate): void {
  if (scheme.kind === 'rsa-pss' && publicKeyOf(certificate).kind === 'rsa') {
    throw new JikimError('TIMESTAMP_SIGNATURE_PADDING');
  }
}

function assertContentType(signer: SignerInfo): void {
  const value = attributeOf(signer, OID.contentType);
  if (value === null) throw new JikimError('TIMESTAMP_CONTENT_TYPE_ATTRIBUTE_MISSING');
  const type = within('TIMESTAMP_TOKEN_MALFORMED', () => oidOf(value));
  if (type !== OID.tstInfo) throw new JikimError('TIMESTAMP_CONTENT_TYPE_ATTRIBUTE_WRONG', { oid: type });
}

function messageDigestOf(signer: SignerInfo): string {
  const value = attributeOf(signer, OID.messageDigest);
  if (value === null) throw new JikimError('TIMESTAMP_MESSAGE_DIGEST_MISSING');
  return octetAttributeOf(value);
}
