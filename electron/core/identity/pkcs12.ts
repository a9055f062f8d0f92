import { createPrivateKey, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { fromDer, toDerBytes } from './forge-bytes.ts';
import { useNativePbkdf2 } from './native-pbkdf2.ts';
import type { OfficeIdentity } from './office-identity.ts';

/** PBKDF2 and MAC iterations: well over what openssl and Windows write, and still under a second to open. */
const ITERATIONS = 100_000;
const MINIMUM_MODULUS_BITS = 2048;

useNativePbkdf2();

/**
 * The identity as a PKCS#12 file (RFC 7292): the key under AES-256 with PBKDF2, the certificate, which is public, in
 * plain, a MAC over both. openssl 3, Acrobat, macOS and Windows open it.
 */
export function toPkcs12(identity: OfficeIdentity, passphrase: string): Bytes {
  const key = forge.pki.privateKeyFromAsn1(fromDer(identity.privateKey));
  const certificate = forge.pki.certificateFromAsn1(fromDer(identity.certificate));
  const options = {
    algorithm: 'aes256',
    count: ITERATIONS,
    prfAlgorithm: 'sha256',
    generateLocalKeyId: true,
  };
  return toDerBytes(forge.pkcs12.toPkcs12Asn1(key, [certificate], passphrase, options as never));
}

/**
 * Reads an identity from a PKCS#12 file, ours or an authority's. Throws IDENTITY_PKCS12 for a wrong passphrase, an old
 * cipher, anything but one RSA key of 2048 bits or more, or a certificate of another key.
 */
export function parsePkcs12(bytes: Bytes, passphrase: string): OfficeIdentity {
  try {
    return readIdentity(bytes, passphrase);
  } catch (cause) {
    throw new JikimError('IDENTITY_PKCS12', {}, { cause });
  }
}

function readIdentity(bytes: Bytes, passphrase: string): OfficeIdentity {
  const file = forge.pkcs12.pkcs12FromAsn1(fromDer(bytes), true, passphrase);
  const keys = bagsOf(file, forge.pki.oids.pkcs8ShroudedKeyBag!).concat(bagsOf(file, forge.pki.oids.keyBag!));
  const key = keys.length === 1 ? keys[0]!.key : undefined;
  if (!key) throw new RangeError('not one RSA key');
  const info = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key));
  const privateKey = toDerBytes(info);
  const certificates = bagsOf(file, forge.pki.oids.certBag!).flatMap((bag) => bag.cert ?? []);
  const own = certificates
    .map((each) => toDerBytes(forge.pki.certificateToAsn1(each)))
    .find((each) => isCertificateOf(each, privateKey));
  if (own === undefined) throw new RangeError('no certificate of the key');
  return { certificate: own, privateKey };
}

function bagsOf(file: forge.pkcs12.Pkcs12Pfx, bagType: string): forge.pkcs12.Bag[] {
  return file.getBags({ bagType })[bagType] ?? [];
}

function isCertificateOf(certificate: Bytes, privateKey: Bytes): boolean {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  return bits >= MINIMUM_MODULUS_BITS && new X509Certificate(certificate).checkPrivateKey(key);
}
