import type { Bytes } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import {
  type AlgorithmIdentifier,
  type Curve,
  curveOf,
  type SignatureScheme,
  signatureSchemeOf,
} from './algorithms.ts';
import { type Certificate, publicKeyAlgorithm } from './certificate.ts';
import { within } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { contentOf, rawOf, readWhole, TAG } from './der/node.ts';
import { oidOf } from './der/values.ts';
import { bitString, nothing, oid, sequence } from './der/write.ts';
import { OID } from './oids.ts';

/** Keys below this are not accepted (NIST SP 800-131A). */
const MIN_RSA_BITS = 2048;

/** A public key; `info` is its SubjectPublicKeyInfo in the form every platform imports. */
export type PublicKey =
  | { readonly kind: 'ecdsa'; readonly info: Bytes; readonly curve: Curve }
  | { readonly kind: 'rsa'; readonly info: Bytes }
  /** A key for RSA-PSS alone; `only` are the parameters it is bound to, if any (RFC 4055 section 3.1). */
  | { readonly kind: 'rsa-pss'; readonly info: Bytes; readonly only: SignatureScheme | null };

/** Throws `TIMESTAMP_KEY_UNSUPPORTED`, `TIMESTAMP_KEY_TOO_SHORT`, `TIMESTAMP_CERTIFICATE_MALFORMED`. */
export function publicKeyOf(certificate: Certificate): PublicKey {
  const key = within('TIMESTAMP_CERTIFICATE_MALFORMED', () => readKey(certificate));
  if (key === null) throw new JikimError('TIMESTAMP_KEY_UNSUPPORTED', { subject: certificate.subject.text });
  return key;
}

function readKey(certificate: Certificate): PublicKey | null {
  const { key, ...algorithm } = publicKeyAlgorithm(certificate);
  if (algorithm.oid === OID.ecPublicKey) return ellipticKey(certificate, algorithm, key);
  if (algorithm.oid !== OID.rsaEncryption && algorithm.oid !== OID.rsaPss) return null;
  assertRsaLength(key, certificate);
  // Web Crypto imports keys for RSA-PSS under the identifier of plain RSA only.
  const info = sequence(sequence(oid(OID.rsaEncryption), nothing()), bitString(key));
  if (algorithm.oid === OID.rsaEncryption) return { kind: 'rsa', info };
  const only = algorithm.parameters === null ? null : signatureSchemeOf(algorithm);
  return algorithm.parameters !== null && only === null ? null : { kind: 'rsa-pss', info, only };
}

/** Named curves and uncompressed points alone (RFC 5480 section 2): not every platform reads the other forms. */
function ellipticKey(
  certificate: Certificate,
  { parameters }: AlgorithmIdentifier,
  key: Bytes,
): PublicKey | null {
  const curve = parameters?.tag === TAG.oid ? curveOf(oidOf(parameters)) : null;
  if (curve === null || key[0] !== 4 || key.length !== 1 + 2 * curve.bytes) return null;
  return { kind: 'ecdsa', info: rawOf(certificate.publicKeyInfo).slice(), curve };
}

function assertRsaLength(key: Bytes, { subject }: Certificate): void {
  const fields = openFields(readWhole(key.slice(), 'der'), TAG.sequence);
  const modulus = contentOf(fields.take(TAG.integer));
  const bits = (modulus[0] === 0 ? modulus.length - 1 : modulus.length) * 8;
  if (bits >= MIN_RSA_BITS) return;
  throw new JikimError('TIMESTAMP_KEY_TOO_SHORT', { bits, limit: MIN_RSA_BITS, subject: subject.text });
}
