import { type Bytes, concatBytes } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import { type Curve, curveOf, type HashName, type SignatureScheme } from './algorithms.ts';
import { type Certificate, publicKeyAlgorithm } from './certificate.ts';
import type { KeyAlgorithm, TimestampCrypto } from './crypto.ts';
import { DerFault, within } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { contentOf, type DerNode, rawOf, readWhole, TAG } from './der/node.ts';
import { oidOf } from './der/values.ts';
import { bitString, nothing, oid, sequence } from './der/write.ts';
import { OID } from './oids.ts';

/** Keys below this are not accepted (NIST SP 800-131A). */
const MIN_RSA_BITS = 2048;

export interface SignatureToCheck {
  readonly signer: Certificate;
  readonly scheme: SignatureScheme;
  readonly hash: HashName;
  readonly signature: Bytes;
  readonly data: Bytes;
}

/**
 * Whether the signature is the signer's over `data`. Throws `TIMESTAMP_KEY_UNSUPPORTED` or `TIMESTAMP_KEY_TOO_SHORT`
 * for a key that is not accepted.
 */
export async function isSignatureValid(check: SignatureToCheck, crypto: TimestampCrypto): Promise<boolean> {
  const key = publicKeyOf(check.signer);
  if (key.curve === null) return isRsaValid(check, key.info, crypto);
  if (check.scheme.kind !== 'ecdsa') return false;
  const raw = rawEcdsa(check.signature, key.curve);
  if (raw === null) return false;
  const named: KeyAlgorithm = { name: 'ECDSA', namedCurve: key.curve.name };
  return isValidBy(
    { name: 'ECDSA', hash: check.hash },
    named,
    key.info,
    { ...check, signature: raw },
    crypto,
  );
}

function isRsaValid(
  check: SignatureToCheck,
  info: Bytes,
  crypto: TimestampCrypto,
): Promise<boolean> | boolean {
  const { scheme, hash } = check;
  if (scheme.kind === 'ecdsa') return false;
  const name = scheme.kind === 'rsa-pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5';
  const how: KeyAlgorithm = scheme.kind === 'rsa-pss' ? { name, saltLength: scheme.saltLength } : { name };
  return isValidBy(how, { name, hash }, info, check, crypto);
}

async function isValidBy(
  how: KeyAlgorithm,
  kind: KeyAlgorithm,
  info: Bytes,
  { signature, data, signer }: SignatureToCheck,
  crypto: TimestampCrypto,
): Promise<boolean> {
  try {
    const key = await crypto.importKey('spki', info, kind, false, ['verify']);
    return await crypto.verify(how, key, signature, data);
  } catch (error) {
    // Platforms differ in how they refuse a point off the curve or a broken modulus: all of it is an unusable key.
    throw new JikimError('TIMESTAMP_KEY_UNSUPPORTED', { subject: signer.subject.text }, { cause: error });
  }
}

/** The key in the form every platform imports, and its curve (null: RSA). */
function publicKeyOf(certificate: Certificate): { info: Bytes; curve: Curve | null } {
  const unsupported = () =>
    new JikimError('TIMESTAMP_KEY_UNSUPPORTED', { subject: certificate.subject.text });
  return within('TIMESTAMP_CERTIFICATE_MALFORMED', () => {
    const { oid: kind, parameters, key } = publicKeyAlgorithm(certificate);
    if (kind === OID.ecPublicKey) {
      const curve = parameters?.tag === TAG.oid ? curveOf(oidOf(parameters)) : null;
      // Uncompressed points alone (RFC 5480 section 2.2): not every platform reads the compressed form.
      if (curve === null || key[0] !== 4 || key.length !== 1 + 2 * curve.bytes) throw unsupported();
      return { info: rawOf(certificate.publicKeyInfo).slice(), curve };
    }
    if (kind !== OID.rsaEncryption && kind !== OID.rsaPss) throw unsupported();
    assertRsaLength(key, certificate);
    // Web Crypto imports RSASSA-PSS keys under the identifier of plain RSA only.
    return { info: sequence(sequence(oid(OID.rsaEncryption), nothing()), bitString(key)), curve: null };
  });
}

function assertRsaLength(key: Bytes, certificate: Certificate): void {
  const fields = openFields(readWhole(key.slice(), 'der'), TAG.sequence);
  const modulus = contentOf(fields.take(TAG.integer));
  const bits = modulus[0] === 0 ? (modulus.length - 1) * 8 : modulus.length * 8;
  if (bits < MIN_RSA_BITS) {
    throw new JikimError('TIMESTAMP_KEY_TOO_SHORT', {
      bits,
      limit: MIN_RSA_BITS,
      subject: certificate.subject.text,
    });
  }
}

/** ECDSA-Sig-Value (RFC 3279 section 2.2.3) as Web Crypto takes it: both numbers at full length. Null if it is none. */
function rawEcdsa(signature: Bytes, curve: Curve): Bytes | null {
  try {
    const fields = openFields(readWhole(signature.slice(), 'der'), TAG.sequence);
    const first = padded(fields.take(TAG.integer), curve.bytes);
    const second = padded(fields.take(TAG.integer), curve.bytes);
    fields.end();
    return concatBytes(first, second);
  } catch (error) {
    if (error instanceof DerFault) return null;
    throw error;
  }
}

function padded(number: DerNode, length: number): Bytes {
  const content = contentOf(number);
  const digits = content[0] === 0 ? content.subarray(1) : content;
  if (content.length === 0 || content[0]! >= 0x80 || digits.length > length)
    throw new DerFault('no signature number');
  return concatBytes(new Uint8Array(length - digits.length), digits);
}
