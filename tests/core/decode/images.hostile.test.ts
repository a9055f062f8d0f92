import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { codeOf, heic, picture, readAll } from './samples.ts';

const decoder = createDecoder();
afterAll(() => decoder.close());

const preview = (bytes: Uint8Array) => decoder.makePreview(bytesSource(bytes));

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG whose header claims any size over a few bytes of data. */
function claimingPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(5000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const text = (value: string) => Buffer.from(value, 'latin1');
const PNG_MAGIC = '\x89PNG\r\n\x1a\n';

describe('files that are not what they seem', () => {
  it.each<[string, Buffer, string]>([
    ['an SVG', text(SVG), 'DECODE_UNSUPPORTED'],
    ['an SVG with an XML head', text(`<?xml version="1.0"?>${SVG}`), 'DECODE_UNSUPPORTED'],
    ['an SVG behind the first bytes of a PNG', text(PNG_MAGIC + SVG), 'DECODE_DAMAGED'],
    ['an SVG behind the first bytes of a JPEG', text(`\xff\xd8\xff${SVG}`), 'DECODE_DAMAGED'],
    ['an SVG behind the first bytes of a GIF', text(`GIF89a${SVG}`), 'DECODE_DAMAGED'],
    ['a TIFF head over nothing', text(`II*\0${'\xff'.repeat(64)}`), 'DECODE_DAMAGED'],
    [
      'a HEIC brand over nothing',
      text(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(99)}`),
      'DECODE_DAMAGED',
    ],
    ['a WebP head over nothing', text('RIFF\x10\0\0\0WEBPVP8 \0\0\0\0'), 'DECODE_DAMAGED'],
    [
      'a bitmap head over nothing',
      text(`BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0${'\x20\0\0\0'.repeat(10)}`),
      'DECODE_UNSUPPORTED',
    ],
    ['an empty file', Buffer.alloc(0), 'DECODE_UNSUPPORTED'],
    ['a PDF', text('%PDF-1.7\n'), 'DECODE_UNSUPPORTED'],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) & 255)), 'DECODE_UNSUPPORTED'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect(await codeOf(preview(bytes))).toBe(code);
  });

  it('and a real picture passes the same way', async () => {
    expect(await codeOf(preview(await picture().png().toBuffer()))).toBe('none');
  });
});

describe('pixel bombs', () => {
  it.each([
    ['100,000 x 100,000', 100_000, 100_000],
    ['2,147,483,647 x 1', 2_147_483_647, 1],
    ['over 100 megapixels', 10_001, 10_000],
    ['one very long row', 70_000, 2],
  ])('a PNG of %s pixels is refused', async (_name, width, height) => {
    expect(await codeOf(preview(claimingPng(width, height)))).toMatch(/^DECODE_(?:TOO_LARGE|DAMAGED)$/);
  });

  it('a GIF of more frames than allowed is refused', async () => {
    const gif = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#f00' } })
      .gif()
      .toBuffer();
    const from = gif.indexOf(Buffer.from([0x2c]));
    const image = gif.subarray(from, gif.length - 1);
    const bomb = Buffer.concat([
      gif.subarray(0, from),
      ...Array.from({ length: 600 }, () => image),
      text(';'),
    ]);
    expect(await codeOf(preview(bomb))).toBe('DECODE_TOO_LARGE');
  });

  it('a picture that needs more memory than allowed costs its child, not the next picture', async () => {
    const small = createDecoder({ limits: { children: 1, residentBytes: 170 * 2 ** 20 } });
    const ground = { width: 7000, height: 7000, channels: 3, background: '#fff' } as const;
    const bomb = await sharp({ create: ground }).png({ progressive: true, compressionLevel: 1 }).toBuffer();
    expect(await codeOf(small.makePreview(bytesSource(bomb)))).toBe('DECODE_MEMORY');
    expect(await codeOf(small.makePreview(bytesSource(await picture().png().toBuffer())))).toBe('none');
    await small.close();
    expect(await codeOf(preview(bomb))).toBe('none');
  });
});

describe('damaged pictures', () => {
  const kinds: [string, () => Promise<Uint8Array>][] = [
    ['PNG', () => picture().png().toBuffer()],
    ['JPEG', () => picture().jpeg().toBuffer()],
    ['WebP', () => picture().webp().toBuffer()],
    ['GIF', () => picture().gif().toBuffer()],
    ['TIFF', () => picture().tiff().toBuffer()],
    ['HEIC', async () => heic('plain')],
    ['AVIF', () => picture().avif().toBuffer()],
  ];

  it.each(kinds)('a %s cut in half is damaged', async (_name, make) => {
    const bytes = await make();
    expect(await codeOf(preview(bytes.subarray(0, bytes.length >> 1)))).toBe('DECODE_DAMAGED');
  });

  it.each(kinds)(
    'a %s with changed bytes is a picture or a typed failure, never the end of the decoder',
    async (_name, make) => {
      const whole = await make();
      let state = 12345;
      const random = (below: number) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state % below;
      };
      for (let round = 0; round < 25; round++) {
        const bytes = Buffer.from(whole);
        for (let change = 0; change <= random(12); change++) bytes[random(bytes.length)] = random(256);
        expect(await codeOf(preview(bytes))).toMatch(/^(?:none|DECODE_\w+)$/);
      }
      expect(await codeOf(preview(whole))).toBe('none');
    },
  );

  it('a failed PNG leaves no half stream behind', async () => {
    const bytes = await picture().png().toBuffer();
    const act = decoder
      .toPng(bytesSource(bytes.subarray(0, bytes.length - 300)))
      .then(({ chunks }) => readAll(chunks));
    expect(await codeOf(act)).toBe('DECODE_DAMAGED');
  });
});
