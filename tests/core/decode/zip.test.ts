import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder, type RandomAccessSource } from '../../../electron/core/decode/index.ts';
import { readAll } from './samples.ts';
import { toZip64, zip } from './zip-samples.ts';

const decoder = createDecoder({ limits: { children: 1 } });
afterAll(() => decoder.close());

const UTF8 = 0x800;

describe('names', () => {
  const unicodePath = (raw: Buffer, name: string) => {
    const data = Buffer.concat([Buffer.from([1, 0, 0, 0, 0]), Buffer.from(name)]);
    data.writeUInt32LE(crc32(raw), 1);
    const field = Buffer.alloc(4);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(data.length, 2);
    return Buffer.concat([field, data]);
  };

  it.each([
    ['ASCII', Buffer.from('WhatsApp Chat.txt'), 0, 'WhatsApp Chat.txt', 'ascii'],
    ['marked UTF-8', Buffer.from('대화.txt'), UTF8, '대화.txt', 'utf8'],
    [
      'unmarked UTF-8 of macOS, decomposed as it is',
      Buffer.from('대화'.normalize('NFD')),
      0,
      '대화'.normalize('NFD'),
      'utf8-unmarked',
    ],
    ['CP949 of Korean Windows', iconv.encode('카카오톡 대화.txt', 'cp949'), 0, '카카오톡 대화.txt', 'cp949'],
    ['CP949 beyond EUC-KR', iconv.encode('똠방각하.txt', 'cp949'), 0, '똠방각하.txt', 'cp949'],
    ['CP437', iconv.encode('résumé.txt', 'cp437'), 0, 'résumé.txt', 'cp437'],
  ])('%s', async (_name, raw, flags, name, nameEncoding) => {
    const [entry] = await decoder.listZip(bytesSource(zip([{ name: raw, data: 'x', flags }])));
    expect(entry).toMatchObject({ name, nameEncoding, rawName: raw.toString('hex'), problems: [] });
  });

  it('takes the Unicode path field when its checksum is that of the raw name, and not otherwise', async () => {
    const raw = iconv.encode('대화.txt', 'cp949');
    const honest = await decoder.listZip(
      bytesSource(zip([{ name: raw, extra: unicodePath(raw, '대화.txt') }])),
    );
    const lying = await decoder.listZip(
      bytesSource(zip([{ name: raw, extra: unicodePath(Buffer.from('x'), '거짓.txt') }])),
    );
    expect(honest[0]).toMatchObject({ name: '대화.txt', nameEncoding: 'unicode-field' });
    expect(lying[0]).toMatchObject({ name: '대화.txt', nameEncoding: 'cp949' });
  });
});

describe('content', () => {
  const noise = randomBytes(3_500_000);
  const archive = zip([
    { name: 'folder/', stored: true },
    { name: 'folder/a.txt', data: '안녕\n'.repeat(1000) },
    { name: 'stored.bin', data: noise, stored: true },
    { name: 'deflated.bin', data: noise },
    { name: 'empty.txt', stored: true },
  ]);

  it('lists what is there, with sizes and the local time of the writer', async () => {
    const entries = await decoder.listZip(bytesSource(archive));
    expect(entries.map(({ name, size, directory }) => [name, size, directory])).toEqual([
      ['folder/', 0, true],
      ['folder/a.txt', 7000, false],
      ['stored.bin', noise.length, false],
      ['deflated.bin', noise.length, false],
      ['empty.txt', 0, false],
    ]);
    expect(entries[1]!.modified).toBe('2024-03-02T12:34:56');
  });

  it('streams each entry byte for byte, in chunks of at most 1 MiB', async () => {
    const source = bytesSource(archive);
    const entries = await decoder.listZip(source);
    const sizes: number[] = [];
    for (const [at, expected] of [
      [2, noise],
      [3, noise],
      [4, Buffer.alloc(0)],
    ] as const) {
      const parts: Uint8Array[] = [];
      for await (const part of decoder.openZipEntry(source, entries[at]!)) parts.push(part);
      sizes.push(...parts.map(({ length }) => length));
      expect(Buffer.concat(parts).equals(expected)).toBe(true);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 * 1024);
  });

  it('asks the source for small pieces only and never for all of it', async () => {
    let asked = 0;
    let largest = 0;
    const source: RandomAccessSource = {
      size: archive.length,
      async read(offset, length) {
        asked += length;
        largest = Math.max(largest, length);
        return archive.subarray(offset, offset + length);
      },
    };
    const entries = await decoder.listZip(source);
    const text = (await readAll(decoder.openZipEntry(source, entries[1]!))).toString();
    expect(text).toBe('안녕\n'.repeat(1000));
    expect(largest).toBeLessThanOrEqual(1024 * 1024);
    expect(asked).toBeLessThan(archive.length / 8);
  });

  it('a reader that leaves early frees the decoder for the next', async () => {
    const source = bytesSource(archive);
    const entries = await decoder.listZip(source);
    for await (const part of decoder.openZipEntry(source, entries[3]!)) {
      expect(part.length).toBeGreaterThan(0);
      break;
    }
    expect((await readAll(decoder.openZipEntry(source, entries[1]!))).length).toBe(7000);
  });

  it('a slow reader is waited for, not timed out', async () => {
    const patient = createDecoder({ limits: { children: 1, timeMs: 3000 } });
    const source = bytesSource(archive);
    const entries = await patient.listZip(source);
    let size = 0;
    for await (const part of patient.openZipEntry(source, entries[3]!)) {
      size += part.length;
      if (size < 300_000) await new Promise((resolve) => setTimeout(resolve, 3500));
    }
    expect(size).toBe(noise.length);
    await patient.close();
  });
});

it('reads a zip64 archive', async () => {
  const plain = zip([{ name: 'a.txt', data: 'abc', stored: true }]);
  const entries = await decoder.listZip(bytesSource(toZip64(plain, 1)));
  expect(entries).toMatchObject([{ name: 'a.txt', size: 3 }]);
});
