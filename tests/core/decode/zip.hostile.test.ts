import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { codeOf, readAll } from './samples.ts';
import { type SampleEntry, toZip64, zip } from './zip-samples.ts';

const decoder = createDecoder({ limits: { children: 1 } });
afterAll(() => decoder.close());

const list = (entries: readonly SampleEntry[]) => decoder.listZip(bytesSource(zip(entries)));
const mode = (type: number) => ((type << 12) | 0o644) * 0x10000;
const ENCRYPTED = 1;
const UTF8 = 0x800;

/** Lists and reads everything, as an intake would. */
async function openAll(archive: Uint8Array): Promise<number> {
  const source = bytesSource(archive);
  let size = 0;
  for (const entry of await decoder.listZip(source))
    size += (await readAll(decoder.openZipEntry(source, entry))).length;
  return size;
}

describe('names that would be unsafe as paths are marked', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['parent folder', '../evil.txt', ['name-traversal']],
    ['parent folder with backslashes', '..\\..\\evil.txt', ['name-traversal']],
    ['parent folder inside', 'a/b/../../../evil', ['name-traversal']],
    ['a bare parent', '..', ['name-traversal']],
    ['absolute', '/etc/passwd', ['name-absolute']],
    ['absolute with a backslash', '\\windows\\x', ['name-absolute']],
    ['drive', 'C:\\x.txt', ['name-drive']],
    ['drive without a slash', 'c:x.txt', ['name-drive']],
    ['network path', '\\\\server\\share\\x', ['name-absolute', 'name-unc']],
    ['network path with slashes', '//server/share/x', ['name-absolute', 'name-unc']],
    ['NUL', 'a.txt\0.png', ['name-control']],
    ['line feed', 'a\nb', ['name-control']],
    ['CON', 'CON', ['name-reserved']],
    ['aux with an extension', 'dir/aux.txt', ['name-reserved']],
    ['COM with a superscript', 'com¹.log', ['name-reserved']],
    ['trailing spaces', 'nul . ', ['name-reserved']],
    ['empty', '', ['name-empty']],
    ['nested archive', 'inner.ZIP', ['nested-zip']],
  ])('%s', async (_name, name, problems) => {
    const flags = typeof name === 'string' && /[^\0-\x7f]/.test(name) ? UTF8 : 0;
    const [entry] = await list([{ name, data: 'x', flags }]);
    expect(entry!.problems).toEqual(problems);
  });

  it.each(['a.txt', '가나다.txt', 'dir/sub/a..b', 'console.txt', 'ab:c/x', '...txt', 'auxiliary/con1'])(
    '%s is not marked',
    async (name) => {
      expect((await list([{ name, data: 'x', flags: UTF8 }]))[0]!.problems).toEqual([]);
    },
  );

  it('marks bytes that are not the UTF-8 they claim to be', async () => {
    const [entry] = await list([{ name: Buffer.from([0xb4, 0xeb]), flags: UTF8 }]);
    expect(entry).toMatchObject({ name: '대', problems: ['name-bytes'] });
  });

  it('marks duplicates, names that differ in case, and names that differ in composition', async () => {
    const entries = await list([
      { name: 'a.txt', data: '1' },
      { name: 'a.txt', data: '2' },
      { name: 'B.txt', data: '3' },
      { name: 'b.TXT', data: '4' },
      { name: '각'.normalize('NFC'), flags: UTF8 },
      { name: '각'.normalize('NFD'), flags: UTF8 },
      { name: 'alone.txt', data: '5' },
    ]);
    const duplicate = ['name-duplicate'];
    const clash = ['name-case-clash'];
    expect(entries.map(({ problems }) => problems)).toEqual([
      duplicate,
      duplicate,
      clash,
      clash,
      clash,
      clash,
      [],
    ]);
  });
});

describe('entries that are not files', () => {
  it.each<[string, number, string[]]>([
    ['symbolic link', mode(0xa), ['symbolic-link']],
    ['device', mode(0x6), ['special-file']],
    ['pipe', mode(0x1), ['special-file']],
    ['plain file', mode(0x8), []],
  ])('%s', async (_name, attributes, problems) => {
    expect((await list([{ name: 'x', data: '/etc/passwd', attributes }]))[0]!.problems).toEqual(problems);
  });
});

describe('archives that lie', () => {
  const text = 'x'.repeat(2000);
  it.each<[string, readonly SampleEntry[], string]>([
    ['a wrong checksum', [{ name: 'a', data: text, crc: 1 }], 'ZIP_CHECKSUM'],
    ['a wrong checksum of stored bytes', [{ name: 'a', data: text, stored: true, crc: 1 }], 'ZIP_CHECKSUM'],
    ['more bytes than said', [{ name: 'a', data: text, size: 100 }], 'ZIP_BOMB'],
    ['fewer bytes than said', [{ name: 'a', data: text, size: 2100 }], 'ZIP_DAMAGED'],
    ['a stored size that differs', [{ name: 'a', data: text, stored: true, size: 1 }], 'ZIP_DAMAGED'],
    ['two names for one entry', [{ name: 'a.txt', localName: 'b.txt', data: text }], 'ZIP_DAMAGED'],
    ['an encrypted entry', [{ name: 'a', data: text, flags: ENCRYPTED }], 'ZIP_ENCRYPTED'],
    ['another compression', [{ name: 'a', data: text, method: 12 }], 'ZIP_METHOD'],
    [
      'a compressed size beyond the archive',
      [{ name: 'a', data: text, compressedSize: 999_999 }],
      'ZIP_BOMB',
    ],
    [
      'entries that share their bytes',
      [
        { name: 'a', data: text },
        { name: 'a', data: text, sameAs: 0 },
      ],
      'ZIP_BOMB',
    ],
  ])('%s', async (_name, entries, code) => {
    expect(await codeOf(openAll(zip(entries)))).toBe(code);
  });

  it('and an honest one of the same making is read', async () => {
    expect(await openAll(zip([{ name: 'a', data: text }]))).toBe(2000);
  });

  it.each([
    ['cut in the directory', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30), 'ZIP_DAMAGED'],
    ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1), 'ZIP_DAMAGED'],
    ['without its first bytes', (bytes: Buffer) => bytes.subarray(10), 'ZIP_DAMAGED'],
    ['a few bytes', () => Buffer.from('PK\x03\x04'), 'ZIP_DAMAGED'],
    ['nothing', () => Buffer.alloc(0), 'ZIP_DAMAGED'],
  ])('an archive %s', async (_name, change, code) => {
    expect(await codeOf(openAll(change(zip([{ name: 'a', data: text }]))))).toBe(code);
  });

  it('broken compression', async () => {
    const archive = zip([
      { name: 'a', data: Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 37) & 255)) },
    ]);
    archive.fill(0xff, 40, 90);
    expect(await codeOf(openAll(archive))).toMatch(/^ZIP_(?:DAMAGED|CHECKSUM|BOMB)$/);
  });
});

describe('bombs', () => {
  const zeros = (size: number) => Buffer.alloc(size);

  it.each<[string, () => readonly SampleEntry[]]>([
    ['1000 : 1 above a mebibyte', () => [{ name: 'a', data: zeros(40_000_000) }]],
    ['over 1000 : 1 in a small entry', () => [{ name: 'a', data: zeros(900_000) }]],
    ['a declared size over 2 GiB', () => [{ name: 'a', data: 'x', size: 0xfffffffe }]],
    [
      'a true size hidden by a small declared one',
      () => [{ name: 'a', data: zeros(40_000_000), size: 50_000 }],
    ],
  ])('%s is stopped, and never more comes out than was declared', async (_name, make) => {
    const source = bytesSource(zip(make()));
    let size = 0;
    let declared = 0;
    const act = async () => {
      for (const entry of await decoder.listZip(source)) {
        declared += entry.size;
        for await (const part of decoder.openZipEntry(source, entry)) size += part.length;
      }
    };
    expect(await codeOf(act())).toBe('ZIP_BOMB');
    expect(size).toBeLessThanOrEqual(declared);
  });

  it('an archive of archives is listed, not entered', async () => {
    const inner = zip([{ name: 'zeros', data: zeros(900_000) }]);
    const outer = zip(
      Array.from({ length: 16 }, (_, at) => ({ name: `${at}.zip`, data: inner, stored: true })),
    );
    const entries = await decoder.listZip(bytesSource(outer));
    expect(entries.every(({ problems }) => problems.includes('nested-zip'))).toBe(true);
    expect(await openAll(outer)).toBe(inner.length * 16);
  });

  it('repetitive text of an honest chat is no bomb', async () => {
    const chat = Array.from(
      { length: 40_000 },
      (_, at) => `2024. 1. 2. 오후 3:${at % 60}, 가 : ㅋㅋㅋ ${at}\n`,
    ).join('');
    expect(await openAll(zip([{ name: 'chat.txt', data: chat }]))).toBe(Buffer.byteLength(chat));
  });

  it('100,001 entries are too many, and half as many are listed', async () => {
    const entries = Array.from({ length: 100_001 }, (_, at) => ({ name: `${at}`, stored: true }));
    expect(await list(entries.slice(0, 50_000))).toHaveLength(50_000);
    const archive = toZip64(zip(entries), entries.length);
    expect(await codeOf(decoder.listZip(bytesSource(archive)))).toBe('ZIP_BOMB');
  });
});

it('archives with changed bytes are read or fail with a code, and the decoder lives on', async () => {
  const whole = zip([
    { name: 'a.txt', data: '안녕하세요 '.repeat(50) },
    { name: 'b.bin', data: Buffer.from(Array.from({ length: 500 }, (_, at) => at & 255)), stored: true },
  ]);
  for (let at = 0; at < whole.length; at += 5) {
    const bytes = Buffer.from(whole);
    bytes[at] = bytes[at]! ^ 0xff;
    expect(await codeOf(openAll(bytes))).toMatch(/^(?:none|ZIP_\w+|DECODE_(?:FAILED|PROTOCOL))$/);
  }
  expect(await codeOf(openAll(whole))).toBe('none');
});
