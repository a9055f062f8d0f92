import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createOfficeIdentity,
  type OfficeIdentity,
} from '../../../electron/core/identity/office-identity.ts';
import { fingerprintOf, toArchiveSigner } from '../../../electron/core/identity/signer.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { bytesOf } from '../../support/test-log.ts';

const random = { bytes: (length: number) => bytesOf('serial', length) };
const notBefore = Date.UTC(2026, 1, 28, 1, 2, 3, 456);

describe('an office identity', () => {
  let identity: OfficeIdentity;
  let certificate: X509Certificate;
  beforeAll(async () => {
    identity = await createOfficeIdentity({ subject: '가온 법률사무소', notBefore, years: 10 }, random);
    certificate = new X509Certificate(identity.certificate);
  });

  it('is an RSA key of 3072 bits with a certificate that it signed itself', () => {
    expect(certificate.publicKey.asymmetricKeyDetails).toMatchObject({ modulusLength: 3072 });
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  it('carries the name it was given in UTF-8, and no other', () => {
    expect(certificate.subject).toBe('CN=가온 법률사무소');
    expect(certificate.issuer).toBe(certificate.subject);
    expect(certificate.subjectAltName).toBeUndefined();
  });

  it('is valid for whole seconds and the years asked for', () => {
    expect(certificate.validFrom).toBe('Feb 28 01:02:03 2026 GMT');
    expect(certificate.validTo).toBe('Feb 28 01:02:03 2036 GMT');
  });

  it('may sign, and is no authority', () => {
    expect(certificate.ca).toBe(false);
  });

  it('has a serial number from the randomness given, positive and of full length', () => {
    expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  });

  it('signs what its certificate verifies', async () => {
    const signer = toArchiveSigner(identity);
    const signature = await signer.sign(toUtf8('words'));
    const key = createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }));
    expect(verify('sha256', toUtf8('words'), key, signature)).toBe(true);
    expect(verify('sha256', toUtf8('word'), key, signature)).toBe(false);
  });

  it('has the fingerprint that everyone prints', () => {
    const printed = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
    expect(fingerprintOf(identity.certificate)).toBe(printed);
  });
});

describe('the name of an office', () => {
  it.each(['', 'x'.repeat(65), 'a\nb', 'a\u202eb', 'a\u0000', '\ud800'])('may not be %j', async (subject) => {
    const made = createOfficeIdentity({ subject, notBefore, years: 1 }, random);
    await expect(made).rejects.toMatchObject({ code: 'IDENTITY_SUBJECT' });
  });
});
