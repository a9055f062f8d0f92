import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { openChunk, sealChunk } from '../../../electron/core/archive/age-stream.ts';
import { type Seal, toSealedPieces } from '../../../electron/core/archive/seal.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { collect } from '../../../shared/archive/byte-range.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { bytesOf } from '../../support/test-log.ts';

const CHUNK = 64 * 1024;
const KEY = bytesOf('key', 32);

async function* inPieces(bytes: Bytes, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const seal = (pieces: AsyncIterable<Bytes>, to: Seal) =>
  collect(toSealedPieces(pieces, to, systemPorts.random, 8));

describe('a sealed chunk', () => {
  it('is the same from OpenSSL as from an implementation in JavaScript', () => {
    const plain = bytesOf('plain', 1000);
    const nonce = new Uint8Array(12);
    nonce[10] = 5;
    nonce[11] = 1;
    const expected = chacha20poly1305(KEY, nonce).encrypt(plain);
    expect(Buffer.compare(sealChunk(KEY, 5, true, plain), expected)).toBe(0);
    expect(Buffer.compare(openChunk(KEY, 5, true, expected), plain)).toBe(0);
  });

  it('opens at its own place and under its own mark only', () => {
    const sealed = sealChunk(KEY, 5, false, bytesOf('plain', 10));
    expect(() => openChunk(KEY, 5, true, sealed)).toThrow();
    expect(() => openChunk(KEY, 4, false, sealed)).toThrow();
    expect(() => openChunk(KEY, 5, false, sealed.subarray(1))).toThrow();
    expect(() => openChunk(KEY, 5, false, new Uint8Array(3))).toThrow();
  });
});

describe('a sealed file', () => {
  const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7];
  it.each(SIZES)('of %i bytes is opened by age-encryption, whatever pieces it was made of', async (size) => {
    const plain = bytesOf('plain', size);
    for (const piece of [1000, CHUNK, 3 * CHUNK]) {
      const sealed = await seal(inPieces(plain, piece), { passphrase: 'one two 셋' });
      const decrypter = new Decrypter();
      decrypter.addPassphrase('one two 셋');
      expect(Buffer.compare(await decrypter.decrypt(sealed), plain)).toBe(0);
    }
  });

  it('for several recipients is opened by each of them and by nobody else', async () => {
    const keys = await Promise.all([1, 2, 3].map(() => generateIdentity()));
    const recipients = await Promise.all(keys.slice(0, 2).map((key) => identityToRecipient(key)));
    const sealed = await seal(inPieces(bytesOf('plain', 99), 10), { recipients });
    for (const [i, key] of keys.entries()) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(key);
      const opened = await decrypter.decrypt(sealed).catch(() => null);
      expect(opened !== null).toBe(i < 2);
    }
  });

  it('is another every time', async () => {
    const [a, b] = await Promise.all(
      [1, 2].map(() => seal(inPieces(bytesOf('plain', 99), 10), { passphrase: 'x' })),
    );
    expect(Buffer.compare(a!, b!)).not.toBe(0);
  });

  const REFUSED: [string, Seal, string][] = [
    ['no passphrase', { passphrase: '' }, 'ARCHIVE_SEAL_KEY'],
    ['no recipient', { recipients: [] }, 'ARCHIVE_SEAL_KEY'],
    ['both', { passphrase: 'x', recipients: ['age1x'] } as Seal, 'ARCHIVE_SEAL_KEY'],
    ['something that is no recipient', { recipients: ['age1nonsense'] }, 'ARCHIVE_RECIPIENT'],
  ];
  it.each(REFUSED)('for %s is refused', async (_what, to, code) => {
    await expect(seal(inPieces(new Uint8Array(1), 1), to)).rejects.toMatchObject({ code });
  });
});
