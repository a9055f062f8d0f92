import { type Bytes, concatBytes } from '../bytes.ts';
import { JikimError } from '../errors/index.ts';
import type { Curve, HashName, SignatureScheme } from './algorithms.ts';
import type { Certificate } from './certificate.ts';
import type { KeyAlgorithm, TimestampCrypto } from './crypto.ts';
import { DerFault } from './der/fault.ts';
import { openFields } from './der/fields.ts';
import { contentOf, type DerNode, readWhole, TAG } from './der/node.ts';
import { type PublicKey, publicKeyOf } from './public-key.ts';

export interface SignatureToCheck {
  readonly signer: Certificate;
  readonly scheme: SignatureScheme;
  readonly hash: HashName;
  readonly signature: Bytes;
  readonly data: Bytes;
}

/** How Web Crypto is asked: the key as imported, the operation, the signature in its form. */
interface Operation {
  readonly key: KeyAlgorithm;
  readonly verify: KeyAlgorithm;
  readonly signature: Bytes;
}

/** Whether the signature is the signer's over `data`. Throws the codes of a key that is not accepted. */
export async function isSignatureValid(check: SignatureToCheck, crypto: TimestampCrypto): Promise<boolean> {
  const key = publicKeyOf(check.signer);
  const operation = operationFor(key, check);
  if (operation === null) return false;
  try {
    const handle = await crypto.importKey('spki', key.info, operation.key, false, ['verify']);
    return await crypto.verify(operation.verify, handle, operation.signature, check.data);
  } catch (error) {
    // Platforms differ in how they refuse a point off the curve or a broken modulus: all of it is an unusable key.
    const { text } = check.signer.subject;
    throw new JikimError('TIMESTAMP_KEY_UNSUPPORTED', { subject: text }, { cause: error });
  }
}

/** Null where the scheme does not fit the key, or the signature is none of that scheme. */
function operationFor(key: PublicKey, { scheme, hash, signature }: SignatureToCheck): Operation | null {
  if (key.kind === 'ecdsa') return scheme.kind === 'ecdsa' ? ecdsa(key.curve, hash, signature) : null;
  if (scheme.kind === 'rsa-pss') return pss(key, scheme, signature);
  if (scheme.kind === 'ecdsa' || key.kind === 'rsa-pss') return null;
  const name = 'RSASSA-PKCS1-v1_5';
  return { key: { name, hash }, verify: { name }, signature };
}

function ecdsa({ name, bytes }: Curve, hash: HashName, signature: Bytes): Operation | null {
  const raw = rawEcdsa(signature, bytes);
  if (raw === null) return null;
  return { key: { name: 'ECDSA', namedCurve: name }, verify: { name: 'ECDSA', hash }, signature: raw };
}

function pss(
  key: PublicKey,
  { hash, saltLength }: Extract<SignatureScheme, { kind: 'rsa-pss' }>,
  signature: Bytes,
): Operation | null {
  const only = key.kind === 'rsa-pss' ? key.only : null;
  if (only?.kind === 'rsa-pss' && (only.hash !== hash || saltLength < only.saltLength)) return null;
  return { key: { name: 'RSA-PSS', hash }, verify: { name: 'RSA-PSS', saltLength }, signature };
}

/** ECDSA-Sig-Value (RFC 3279 section 2.2.3) as Web Crypto takes it: both numbers at full length. Null if it is none. */
function rawEcdsa(signature: Bytes, length: number): Bytes | null {
  try {
    const fields = openFields(readWhole(signature.slice(), 'der'), TAG.sequence);
    const first = padded(fields.take(TAG.integer), length);
    const second = padded(fields.take(TAG.integer), length);
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
  if (content.length === 0 || content[0]! >= 0x80 || digits.length > length) {
    throw new DerFault('no signature number');
  }
  return concatBytes(new Uint8Array(length - digits.length), digits);
}
