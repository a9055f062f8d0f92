import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { Bytes } from '../../../shared/bytes.ts';
import { toHex } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Random } from '../ports.ts';
import { fromDer, toDerBytes } from './forge-bytes.ts';

/** The key with which an office signs its archives: RSA, because every openssl, Acrobat and Windows can check it. */
export interface OfficeIdentity {
  /** X.509 certificate, DER. */
  readonly certificate: Bytes;
  /** PKCS#8 private key, DER. Keep it in the vault. */
  readonly privateKey: Bytes;
}

export interface IdentityRequest {
  /** Common name of the certificate; goes out with every archive, so it names an office and never a child. */
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly years: number;
}

const MODULUS_BITS = 3072;
const SERIAL_BYTES = 16;
const newKeyPair = promisify(generateKeyPair);

/** A new RSA-3072 key and a self-signed certificate for it. Throws IDENTITY_SUBJECT for a name no certificate can hold. */
export async function createOfficeIdentity(
  request: IdentityRequest,
  random: Random,
): Promise<OfficeIdentity> {
  assertSubject(request.subject);
  const pair = await newKeyPair('rsa', {
    modulusLength: MODULUS_BITS,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  const privateKey = new Uint8Array(pair.privateKey);
  const certificate = toCertificate(request, new Uint8Array(pair.publicKey), privateKey, random);
  return { certificate, privateKey };
}

function assertSubject(subject: string): void {
  // RFC 5280 ub-common-name is 64 characters.
  const fits = subject.length > 0 && subject.length <= 64 && subject.isWellFormed();
  if (!fits || /\p{Cc}|\p{Cf}/u.test(subject)) throw new JikimError('IDENTITY_SUBJECT');
}

function toCertificate(request: IdentityRequest, publicKey: Bytes, privateKey: Bytes, random: Random): Bytes {
  const certificate = forge.pki.createCertificate();
  // A leading zero bit keeps the serial number positive, a leading one its length fixed.
  const serial = random.bytes(SERIAL_BYTES);
  serial[0] = (serial[0]! & 0x3f) | 0x40;
  certificate.serialNumber = toHex(serial);
  certificate.publicKey = forge.pki.publicKeyFromAsn1(fromDer(publicKey)) as forge.pki.rsa.PublicKey;
  certificate.validity.notBefore = wholeSecond(request.notBefore);
  certificate.validity.notAfter = yearsAfter(request.notBefore, request.years);
  // forge reads the field as a string type (UTF8String); its typings name another enumeration.
  const valueTagClass = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class;
  const name = [{ name: 'commonName', value: request.subject, valueTagClass }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(forge.pki.privateKeyFromAsn1(fromDer(privateKey)), forge.md.sha256.create());
  return toDerBytes(forge.pki.certificateToAsn1(certificate));
}

function wholeSecond(at: number): Date {
  return new Date(Math.floor(at / 1000) * 1000);
}

function yearsAfter(at: number, years: number): Date {
  const end = wholeSecond(at);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end;
}
