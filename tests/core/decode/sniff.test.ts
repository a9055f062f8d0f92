import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SNIFF_BYTES, sniffType } from '../../../electron/core/decode/index.ts';
import { heic, picture } from './samples.ts';
import { zip } from './zip-samples.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const compound = (stream: string) =>
  Buffer.concat([
    latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ]);
const box = (brand: string, compatible = '') =>
  latin1(`\0\0\0${String.fromCharCode(16 + compatible.length)}ftyp${brand}\0\0\0\0${compatible}`);

describe('type by content', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string]>([
    ['PNG', () => picture().png().toBuffer(), 'image/png', 'png'],
    ['JPEG', () => picture().jpeg().toBuffer(), 'image/jpeg', 'jpg'],
    ['WebP', () => picture().webp().toBuffer(), 'image/webp', 'webp'],
    ['GIF', () => picture().gif().toBuffer(), 'image/gif', 'gif'],
    ['TIFF', () => picture().tiff().toBuffer(), 'image/tiff', 'tif'],
    ['AVIF', () => picture().avif().toBuffer(), 'image/avif', 'avif'],
    ['HEIC', () => heic('plain'), 'image/heic', 'heic'],
    ['HEIF of a camera', () => box('mif1', 'mif1heic'), 'image/heic', 'heic'],
    ['HEIF without a codec brand', () => box('mif1', 'mif1miaf'), 'image/heif', 'heif'],
    ['MP4', () => box('isom', 'isomiso2avc1mp41'), 'video/mp4', 'mp4'],
    ['MP4 of Android that also names 3GP', () => box('mp42', 'isom3gp4mp42'), 'video/mp4', 'mp4'],
    ['QuickTime', () => box('qt  ', 'qt  '), 'video/quicktime', 'mov'],
    ['old QuickTime', () => latin1('\0\0\x10\0moov\0\0'), 'video/quicktime', 'mov'],
    ['3GP', () => box('3gp4', '3gp4'), 'video/3gpp', '3gp'],
    ['M4A', () => box('M4A ', 'M4A mp42isom'), 'audio/mp4', 'm4a'],
    ['MP3 with tags', () => latin1('ID3\x03\0'), 'audio/mpeg', 'mp3'],
    ['MP3 without tags', () => latin1('\xff\xfb\x90\x64\0\0'), 'audio/mpeg', 'mp3'],
    ['AAC', () => latin1('\xff\xf1\x50\x80'), 'audio/aac', 'aac'],
    ['WAV', () => latin1('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav', 'wav'],
    ['AMR', () => latin1('#!AMR\n\x3c'), 'audio/amr', 'amr'],
    ['PDF', () => latin1('%PDF-1.7\n%\xe2\xe3'), 'application/pdf', 'pdf'],
    ['zip', () => zip([{ name: 'a.txt', data: 'a' }]), 'application/zip', 'zip'],
    ['empty zip', () => zip([]), 'application/zip', 'zip'],
    [
      'docx',
      () =>
        zip([
          { name: '[Content_Types].xml', data: '<x/>' },
          { name: 'word/document.xml', data: '<x/>' },
        ]),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'docx',
    ],
    [
      'xlsx',
      () =>
        zip([
          { name: '[Content_Types].xml', data: '<x/>' },
          { name: 'xl/workbook.xml', data: '<x/>' },
        ]),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'xlsx',
    ],
    [
      'hwpx',
      () => zip([{ name: 'mimetype', data: 'application/hwp+zip', stored: true }]),
      'application/hwp+zip',
      'hwpx',
    ],
    ['hwp', () => compound('HwpSummaryInformation'), 'application/x-hwp', 'hwp'],
    ['Outlook message', () => compound('__substg1.0_0037001F'), 'application/vnd.ms-outlook', 'msg'],
    [
      'mail',
      () => latin1('Received: from a\r\n\tby b\r\nFrom: a@b.invalid\r\nSubject: x\r\n\r\nHi'),
      'message/rfc822',
      'eml',
    ],
    ['UTF-8 text', () => Buffer.from('2024년 1월 2일 오후 3:04, 가 : 안녕\n'), 'text/plain', 'txt'],
    ['UTF-16 text', () => Buffer.from('\ufeff대화 내용', 'utf16le'), 'text/plain', 'txt'],
    ['CP949 text', () => latin1('\xb4\xeb\xc8\xad \xb3\xbb\xbf\xeb\r\n'), 'text/plain', 'txt'],
    ['CP949 text beyond EUC-KR', () => latin1('\x8c\x63\xb9\xe6\n'), 'text/plain', 'txt'],
    ['Shift_JIS text', () => latin1('\x93\xfa\x96\x7b\xca\xdd\n'), 'text/plain', 'txt'],
    ['SVG', () => latin1('<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="a">'), 'image/svg+xml', 'svg'],
    ['HTML', () => latin1('<!DOCTYPE html><p>'), 'text/html', 'html'],
    ['SQLite', () => latin1('SQLite format 3\0\x10\0'), 'application/vnd.sqlite3', 'sqlite'],
    ['a program', () => latin1('MZ\x90\0\x03'), 'application/vnd.microsoft.portable-executable', 'exe'],
    ['nothing', () => Buffer.alloc(0), 'application/octet-stream', 'bin'],
    [
      'compressed noise',
      () => deflateRawSync(latin1(`${'x'.repeat(40)}\0\x01`)),
      'application/octet-stream',
      'bin',
    ],
  ])('%s', async (_name, make, type, extension) => {
    expect(sniffType((await make()).subarray(0, SNIFF_BYTES))).toEqual({ type, extension });
  });

  it.each([
    ['a.csv', 'text/csv'],
    ['a.CSV', 'text/csv'],
    ['a.json', 'application/json'],
    ['a.png', 'text/plain'],
    ['a.exe', 'text/plain'],
  ])('a name such as %s helps among kinds of text only', (name, type) => {
    expect(sniffType(latin1('a,b\n1,2\n'), name).type).toBe(type);
  });

  it('a name never overrules content', async () => {
    expect(sniffType(await picture().png().toBuffer(), 'x.csv').type).toBe('image/png');
  });

  it('text that is cut inside a character stays text', () => {
    const text = Buffer.from('가나다라'.repeat(3000));
    for (const end of [4094, 4095, 4096]) expect(sniffType(text.subarray(0, end)).type).toBe('text/plain');
  });

  it('any bytes have a type', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, name) => {
        expect(sniffType(bytes, name).type).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
      }),
    );
  });
});
