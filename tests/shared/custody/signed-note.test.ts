import { describe, expect, it } from 'vitest';
import { nodeVerifyCrypto, toNoteSigner } from '../../../electron/core/custody/node-ed25519.ts';
import { nodeSha256 } from '../../../electron/core/custody/node-sha256.ts';
import { toHex, toUtf8 } from '../../../shared/bytes.ts';
import {
  noteKeyId,
  parseSignedNote,
  parseVerifierKey,
  signNote,
  toVerifierKeyText,
  verifyNote,
} from '../../../shared/custody/signed-note.ts';

/** The example of Go's note package, where the format comes from. */
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE =
  'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
    '’',
    "'",
  ) +
  '\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const signer = toNoteSigner('example/log', new Uint8Array(32).fill(1));
const other = toNoteSigner('example/log', new Uint8Array(32).fill(2));
const NOTE = signNote(nodeSha256, 'first\nsecond\n', signer);

describe('an Ed25519 key from a seed', () => {
  it('is that of RFC 8032 section 7.1, test 2, and signs as it says', () => {
    const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex');
    const key = toNoteSigner('a', seed);
    expect(toHex(key.publicKey)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    expect(toHex(key.sign(Uint8Array.of(0x72)))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });

  it.each([0, 31, 33])('with %i bytes checks nothing, and throws nothing', (length) => {
    expect(nodeVerifyCrypto.ed25519Verify(new Uint8Array(length), toUtf8(''), new Uint8Array(64))).toBe(
      false,
    );
  });
});

describe('a signed note', () => {
  it('made elsewhere is read and its signature holds', async () => {
    const key = parseVerifierKey(nodeSha256, GO_KEY);
    expect(await verifyNote(nodeVerifyCrypto, parseSignedNote(GO_NOTE), key)).toBe(true);
    expect(toVerifierKeyText(nodeSha256, key)).toBe(GO_KEY);
    expect(toHex(noteKeyId(nodeSha256, key))).toBe('c74f20a3');
  });

  it('holds under its own key only', async () => {
    expect(await verifyNote(nodeVerifyCrypto, parseSignedNote(NOTE), signer)).toBe(true);
    expect(await verifyNote(nodeVerifyCrypto, parseSignedNote(NOTE), other)).toBe(false);
    expect(await verifyNote(nodeVerifyCrypto, parseSignedNote(NOTE), { ...signer, name: 'other' })).toBe(
      false,
    );
  });

  it('may carry signatures of others, as witnesses add them', async () => {
    const witness = signNote(nodeSha256, 'first\nsecond\n', { ...other, name: 'witness.example/w' });
    const both = NOTE + witness.slice(witness.lastIndexOf('—'));
    expect(parseSignedNote(both).signatures).toHaveLength(2);
    expect(await verifyNote(nodeVerifyCrypto, parseSignedNote(both), signer)).toBe(true);
  });

  it('with two signatures of one key holds for neither', async () => {
    const twice = NOTE + NOTE.slice(NOTE.lastIndexOf('—'));
    expect(await verifyNote(nodeVerifyCrypto, parseSignedNote(twice), signer)).toBe(false);
  });

  it('may hold blank lines in its text: the last one ends it', () => {
    expect(parseSignedNote(signNote(nodeSha256, 'a\n\nb\n', signer)).text).toBe('a\n\nb\n');
  });
});

describe('a verifier key is refused', () => {
  const text = toVerifierKeyText(nodeSha256, signer);
  it.each([
    ['empty', ''],
    ['without name', text.slice(text.indexOf('+'))],
    ['with another name', `x${text}`],
    ['with a space', text.replace('example', 'exam ple')],
    ['with capital digits', text.replace(/\+[0-9a-f]{8}\+/, (hash) => hash.toUpperCase())],
    ['with another hash', text.replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['cut', text.slice(0, -4)],
    [
      'of another type',
      text
        .replace(/\+A[A-Za-z]/, '+AR')
        .replace('+AR', '+AQ')
        .replace('+AQ', '+Ag'),
    ],
    ['with a line feed', `${text}\n`],
  ])('%s', (_, changed) => {
    expect(() => parseVerifierKey(nodeSha256, changed)).toThrow(
      expect.objectContaining({ code: 'LOG_KEY_INVALID' }),
    );
  });
});
