import { beforeAll, describe, expect, it } from 'vitest';
import {
  authorityExtensions,
  makeCertificate,
  stampingExtensions,
} from '../../../build/demo/certificate-maker.ts';
import { makeEcdsaKey, type SigningKey } from '../../../build/demo/signing-key.ts';
import { type Bytes, concatBytes, toUtf8 } from '../../../shared/bytes.ts';
import { toPem } from '../../../shared/timestamp/pem.ts';
import { parseTrustFile, type TrustCertificate } from '../../../shared/timestamp/trust.ts';

const NOW = Date.UTC(2026, 10, 24);
const DAY_MS = 24 * 60 * 60 * 1000;
const crypto = globalThis.crypto.subtle;
let key: SigningKey;
let stranger: SigningKey;
let root: Bytes;

beforeAll(async () => {
  [key, stranger] = await Promise.all([makeEcdsaKey(), makeEcdsaKey()]);
  root = await make({});
});

function make(change: Partial<Parameters<typeof makeCertificate>[0]>): Promise<Bytes> {
  return makeCertificate({
    subject: 'Sample root',
    issuer: 'Sample root',
    serial: 7n,
    notBefore: NOW - DAY_MS,
    notAfter: NOW + DAY_MS,
    key,
    issuerKey: key,
    extensions: authorityExtensions(key),
    ...change,
  });
}

const parse = (file: Bytes): Promise<TrustCertificate[]> => parseTrustFile(file, NOW, crypto);
const pem = (der: Bytes) => toPem(der, 'CERTIFICATE');

describe('a trust file', () => {
  it('is one certificate in DER or any number in PEM, with text around them', async () => {
    const other = await make({ subject: 'Other', issuer: 'Other' });
    const [alone] = await parse(root);
    expect(alone).toMatchObject({
      subject: 'CN=Sample root',
      selfSigned: true,
      notAfter: '2026-11-25T00:00:00Z',
      warnings: [],
    });
    expect(alone!.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const bundle = `Subject: sample\r\n${pem(root).replaceAll('\n', '\r\n')}\n# and\n${pem(other)}end`;
    expect((await parse(toUtf8(bundle))).map(({ subject }) => subject)).toEqual([
      'CN=Sample root',
      'CN=Other',
    ]);
  });

  it('counts the same certificate once', async () => {
    expect(await parse(toUtf8(pem(root) + pem(root)))).toHaveLength(1);
  });

  it('does not take keys or requests for certificates', async () => {
    const file = toUtf8(toPem(root, 'PRIVATE KEY') + toPem(root, 'CERTIFICATE REQUEST'));
    await expect(parse(file)).rejects.toMatchObject({ code: 'TIMESTAMP_TRUST_FILE' });
  });

  it.each([
    ['empty', new Uint8Array(0), 'TIMESTAMP_TRUST_FILE'],
    ['plain text', toUtf8('hello'), 'TIMESTAMP_TRUST_FILE'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0), 'TIMESTAMP_TRUST_FILE'],
    ['too large', new Uint8Array(5 * 1024 * 1024), 'TIMESTAMP_TRUST_FILE'],
    ['other DER', Uint8Array.of(0x30, 0), 'TIMESTAMP_CERTIFICATE_MALFORMED'],
    [
      'a block that is not base64',
      toUtf8('-----BEGIN CERTIFICATE-----\nAAA\n-----END CERTIFICATE-----'),
      'TIMESTAMP_CERTIFICATE_MALFORMED',
    ],
  ])('is refused when it is %s', async (_, file, code) => {
    await expect(parse(file)).rejects.toMatchObject({ code });
  });

  it('is refused when a certificate is cut short or has bytes after its end', async () => {
    for (const der of [root.slice(0, -1), concatBytes(root, Uint8Array.of(0))]) {
      await expect(parse(der)).rejects.toMatchObject({ code: 'TIMESTAMP_CERTIFICATE_MALFORMED' });
    }
  });
});

describe('a certificate to be trusted', () => {
  const warningsOf = async (change: Parameters<typeof make>[0]) =>
    (await parse(await make(change)))[0]!.warnings;

  it('that has expired or is not valid yet is said to be so', async () => {
    expect(await warningsOf({ notAfter: NOW - 1000 })).toEqual(['expired']);
    expect(await warningsOf({ notBefore: NOW + 1000 })).toEqual(['not-yet-valid']);
  });

  it('that is no authority is said to be so', async () => {
    expect(await warningsOf({ extensions: [] })).toEqual(['not-an-authority']);
  });

  it('that is an intermediate is said to be so: it helps to build a chain, it is not a root', async () => {
    expect(await warningsOf({ issuer: 'Another', issuerKey: stranger })).toEqual(['not-self-signed']);
  });

  it('whose own signature is wrong is said to be so', async () => {
    expect(await warningsOf({ issuerKey: stranger })).toEqual(['self-signature-wrong']);
  });

  it('that belongs to a time authority gets both', async () => {
    const change = { subject: 'Sample authority', extensions: stampingExtensions(key) };
    expect(await warningsOf(change)).toEqual(['not-an-authority', 'not-self-signed']);
  });
});
