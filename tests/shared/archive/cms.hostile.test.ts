import { beforeAll, describe, expect, it } from 'vitest';
import { parseCertificate } from '../../../shared/archive/certificate.ts';
import { type DetachedSignature, toCms } from '../../../shared/archive/cms.ts';
import { parseCms } from '../../../shared/archive/read-cms.ts';
import { type Bytes, concatBytes } from '../../../shared/bytes.ts';
import { testIdentity } from '../../support/archive-model.ts';
import { bytesOf } from '../../support/test-log.ts';

let parts: DetachedSignature;
let file: Bytes;
beforeAll(async () => {
  const { certificate } = await testIdentity();
  parts = {
    certificate: parseCertificate(certificate)!,
    certificateDigest: bytesOf('certificate', 32),
    messageDigest: bytesOf('message', 32),
    signature: bytesOf('signature', 384),
    signingTime: '2026-03-02T01:02:03Z',
  };
  file = toCms(parts);
});

describe('a detached signature', () => {
  it('comes back in its parts', () => {
    expect(parseCms(file)).toEqual(parts);
  });

  it.each(['1999-12-31T23:59:59Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z'])(
    'keeps the time %s',
    (signingTime) => {
      expect(parseCms(toCms({ ...parts, signingTime }))?.signingTime).toBe(signingTime);
    },
  );

  it('is refused when it is cut anywhere, grown, or wrapped in other lengths', () => {
    for (let length = 0; length < file.length; length += 5)
      expect(parseCms(file.slice(0, length))).toBeNull();
    expect(parseCms(concatBytes(file, new Uint8Array(1)))).toBeNull();
    const indefinite = concatBytes(Uint8Array.of(0x30, 0x80), file.subarray(4), new Uint8Array(2));
    expect(parseCms(indefinite)).toBeNull();
  });

  it('is refused when a byte outside its certificate and its values is changed', () => {
    let refused = 0;
    for (let position = 0; position < file.length; position++) {
      const changed = file.slice();
      changed[position]! ^= 0x20;
      const read = parseCms(changed);
      if (read === null) refused++;
      // Where it is still read, the change is in a value, which the signature checks.
      else expect(read).not.toEqual(parts);
    }
    expect(refused).toBeGreaterThan(200);
  });
});

describe('a certificate', () => {
  it('is refused when it is cut, grown or something else', () => {
    const { whole } = parts.certificate;
    expect(parseCertificate(whole.slice(0, -1))).toBeNull();
    expect(parseCertificate(concatBytes(whole, new Uint8Array(1)))).toBeNull();
    for (const bytes of [new Uint8Array(), Uint8Array.of(0x30, 0), bytesOf('noise', 500)]) {
      expect(parseCertificate(bytes)).toBeNull();
    }
  });
});
