import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanForLeaks } from '../../support/leak-scan.ts';

const NAME = '홍채운';
const HANDLE = 'blue.heron_77';

const scan = (content: Uint8Array | string, path = 'file.bin') =>
  scanForLeaks([{ path, bytes: Buffer.from(content as string) }], [NAME, HANDLE]);

const zipEntry = (content: string) => {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(1, 26);
  return Buffer.concat([header, Buffer.from('x'), deflateRawSync(content)]);
};
const pdfStream = (content: string | Buffer) =>
  Buffer.concat([Buffer.from('<< /Length 9 >>\nstream\n'), deflateSync(content), Buffer.from('\nendstream')]);

/** A leak planted in every way the scanner claims to see: the scanner is worth nothing if it misses one. */
const PLANTED: [string, Uint8Array | string][] = [
  ['plain', `a ${NAME} b`],
  ['decomposed', `a ${NAME.normalize('NFD')} b`],
  ['compatibility jamo', 'ㅎㅗㅇㅊㅐㅇㅜㄴ'],
  ['spaced', '홍 채 운'],
  ['zero-width spaced', '홍\u200b채\u200b운'],
  ['split over lines', '홍\n채\n운'],
  ['full-width', 'ｂｌｕｅ．ｈｅｒｏｎ＿７７'],
  ['capitals', HANDLE.toUpperCase()],
  ['reversed', [...HANDLE].reverse().join('')],
  ['UTF-16 little endian', Buffer.from(NAME, 'utf16le')],
  ['UTF-16 big endian', Buffer.from(NAME, 'utf16le').swap16()],
  ['hexadecimal', Buffer.from(NAME).toString('hex').toUpperCase()],
  ['hexadecimal UTF-16', `<feff${Buffer.from(NAME, 'utf16le').swap16().toString('hex')}>`],
  ['URL', `https://example.invalid/${encodeURIComponent(NAME)}`],
  ['JSON escapes', '"\\ud64d\\ucc44\\uc6b4"'],
  ['XML references', '&#54861;&#52292;&#50868;'],
  ['XML hexadecimal references', '&#xD64D;&#xCC44;&#xC6B4;'],
  [
    'PDF octal',
    Array.from(Buffer.from(NAME, 'utf16le').swap16(), (b) => `\\${b.toString(8).padStart(3, '0')}`).join(''),
  ],
  ['a deflated PDF stream', pdfStream(`BT (x ${HANDLE} y) Tj ET`)],
  ['kerned PDF text', pdfStream('BT [(blue.h) -20 (eron_) 3 (77)] TJ ET')],
  ['kerned PDF hexadecimal', pdfStream(`BT [<d64d> -9 <cc44c6b4>] TJ ET`)],
  ['a deflated zip entry', zipEntry(`text ${NAME}`)],
];

describe('the scan for leaks', () => {
  it.each(PLANTED)('finds a name planted as %s', (_how, content) => {
    expect(scan(content)).not.toEqual([]);
  });

  it('finds a name in the path of a file', () => {
    expect(scan('nothing', `${NAME.normalize('NFD')}.png`)).toMatchObject([{ text: NAME }]);
  });

  it('finds a name in base64 wherever it starts', () => {
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
      for (const after of ['', 'x', 'xy', 'xyz']) {
        const encoded = Buffer.from(before + NAME + after).toString('base64');
        expect(scan(encoded).map((leak) => leak.text)).toContain(NAME);
      }
    }
  });

  it('finds any planted text in any surroundings', () => {
    const word = fc
      .string({ minLength: 4, maxLength: 12, unit: 'grapheme' })
      .filter((text) => text.trim().length > 3);
    fc.assert(
      fc.property(
        word,
        fc.uint8Array({ maxLength: 40 }),
        fc.uint8Array({ maxLength: 40 }),
        (text, before, after) => {
          const bytes = Buffer.concat([before, Buffer.from(text.normalize('NFC')), after]);
          expect(scanForLeaks([{ path: 'x', bytes }], [text])).not.toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds nothing where nothing is', () => {
    expect(scan('홍 길동, 채운 것, blue heron 77')).toEqual([]);
    expect(scan(pdfStream('BT (other words) Tj ET'))).toEqual([]);
  });

  it('says what it found, how it was spelled and where', () => {
    expect(scan(pdfStream(`(${HANDLE})`), 'a.pdf')).toMatchObject([
      { text: HANDLE, spelling: 'NFC, UTF-8', where: expect.stringContaining('a.pdf stream at') },
    ]);
  });

  it('refuses a text that is found everywhere', () => {
    expect(() => scanForLeaks([], ['a'])).toThrow(RangeError);
  });
});
