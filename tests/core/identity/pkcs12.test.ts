import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficeIdentity } from '../../../electron/core/identity/office-identity.ts';
import { parsePkcs12, toPkcs12 } from '../../../electron/core/identity/pkcs12.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { flipped } from '../../support/archive-bytes.ts';
import { testIdentity } from '../../support/archive-model.ts';
import { hasTool, runTool } from '../../support/tools.ts';

const PASSPHRASES = ['correct horse', '비밀번호 12', 'a"b\\c$', 'ü'];

describe('a PKCS#12 file', () => {
  let folder: string;
  let identity: OfficeIdentity;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jikim-p12-'));
    identity = await testIdentity();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const openssl = (...args: string[]) => runTool(folder, 'openssl', ...args);

  function write(bytes: Bytes, passphrase: string): void {
    writeFileSync(join(folder, 'identity.p12'), bytes);
    writeFileSync(join(folder, 'pass'), `${passphrase}\n`);
  }

  it.each(PASSPHRASES)('brings back key and certificate under the passphrase %j', (passphrase) => {
    expect(parsePkcs12(toPkcs12(identity, passphrase), passphrase)).toEqual(identity);
  });

  it('says the same of a wrong passphrase, a damaged file and no file at all', () => {
    const file = toPkcs12(identity, 'right');
    for (const [bytes, passphrase] of [
      [file, 'wrong'],
      [file, ''],
      [flipped(file, 600), 'right'],
      [file.slice(0, -20), 'right'],
      [new Uint8Array(), 'right'],
    ] as const) {
      expect(() => parsePkcs12(bytes, passphrase)).toThrow(
        expect.objectContaining({ code: 'IDENTITY_PKCS12' }),
      );
    }
  });

  describe.skipIf(!hasTool('openssl', 'version'))('beside openssl', () => {
    it.each(PASSPHRASES)('is opened by it under the passphrase %j', (passphrase) => {
      write(toPkcs12(identity, passphrase), passphrase);
      const pem = openssl('pkcs12', '-in', 'identity.p12', '-passin', 'file:pass', '-nodes');
      expect(pem).toContain('BEGIN PRIVATE KEY');
      expect(pem).toContain('BEGIN CERTIFICATE');
    });

    it('is encrypted with AES-256 and PBKDF2 alone', () => {
      write(toPkcs12(identity, 'x'), 'x');
      const command = 'openssl pkcs12 -in identity.p12 -passin file:pass -info -noout 2>&1';
      const info = runTool(folder, 'sh', '-c', command);
      expect(info).toContain(
        'Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256',
      );
      expect(info).not.toMatch(/RC2|3DES|TripleDES|RC4/i);
    });

    it('of its making is read', () => {
      openssl(
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        'k.pem',
        '-out',
        'c.pem',
        '-subj',
        '/CN=Office',
      );
      const made = exported('k.pem', 'c.pem');
      expect(toPkcs12(made, 'y').length).toBeGreaterThan(1000);
    });

    const REFUSED: [string, string[]][] = [
      ['an elliptic curve key', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
      ['a short RSA key', ['-newkey', 'rsa:1024']],
    ];
    it.each(REFUSED)('with %s is refused', (_what, key) => {
      openssl('req', '-x509', ...key, '-nodes', '-keyout', 'k.pem', '-out', 'c.pem', '-subj', '/CN=Office');
      expect(() => exported('k.pem', 'c.pem')).toThrow(expect.objectContaining({ code: 'IDENTITY_PKCS12' }));
    });
  });

  function exported(key: string, certificate: string): OfficeIdentity {
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      key,
      '-in',
      certificate,
      '-out',
      'theirs.p12',
      '-passout',
      'pass:z',
    );
    return parsePkcs12(new Uint8Array(readFileSync(join(folder, 'theirs.p12'))), 'z');
  }
});
