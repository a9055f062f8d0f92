import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createDecoder } from '../../../../electron/core/decode/index.ts';
import { plainPngFrom } from '../../../../electron/core/report/image/decoder.ts';
import { assertAllRows } from '../../../../electron/core/report/image/png-rows.ts';
import { prepareImage } from '../../../../electron/core/report/image/prepare.ts';
import { codeOf } from '../../../support/office-vault.ts';
import { chunk, encodePng } from '../../../support/png-encoder.ts';

const WIDTH = 13;
const HEIGHT = 11;
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
type Type = keyof typeof CHANNELS;

const AS_IS: readonly (readonly [Type, 1 | 2 | 4 | 8 | 16])[] = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 4],
  [3, 8],
];

function picture(type: Type, bits: 1 | 2 | 4 | 8 | 16, interlaced = false): Buffer {
  const samples = Array.from({ length: WIDTH * HEIGHT * CHANNELS[type] }, (_, at) => (at * 7) % 2 ** bits);
  const palette = type === 3 ? { palette: new Uint8Array(3 * 2 ** bits) } : {};
  return encodePng({ width: WIDTH, height: HEIGHT, type, bits, samples, interlaced, ...palette });
}

/** The same picture with other data between its header and its end, all checksums right. */
function withData(png: Buffer, data: Uint8Array): Buffer {
  const at = png.indexOf('IDAT') - 4;
  return Buffer.concat([png.subarray(0, at), chunk('IDAT', data), chunk('IEND', new Uint8Array(0))]);
}

function dataOf(png: Buffer): Buffer {
  const at = png.indexOf('IDAT');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

const rowsOf = async (png: Buffer) => assertAllRows((await prepareImage(png)).stream);

describe('a PNG whose chunks are right and whose rows are not all there', () => {
  it.each(AS_IS)(
    'colour type %i of %i bits: every cut of its data is found, the whole passes',
    async (type, bits) => {
      const png = picture(type, bits);
      const data = dataOf(png);
      expect(await codeOf(() => rowsOf(png))).toBe('done');
      for (const share of [0, 0.1, 0.5]) {
        const cut = data.subarray(0, Math.floor(data.length * share));
        expect(await codeOf(() => rowsOf(withData(png, cut)))).toBe('REPORT_IMAGE_TRUNCATED');
      }
    },
  );

  it.each(AS_IS)('colour type %i of %i bits: one byte too few is one row too few', async (type, bits) => {
    const png = picture(type, bits);
    const length = HEIGHT * (1 + Math.ceil((WIDTH * bits * CHANNELS[type]) / 8));
    const rows = (bytes: number) => withData(png, deflateSync(Buffer.alloc(bytes)));
    expect(await codeOf(() => rowsOf(rows(length)))).toBe('done');
    expect(await codeOf(() => rowsOf(rows(length - 1)))).toBe('REPORT_IMAGE_TRUNCATED');
  });

  it('data that are no deflate stream are damaged', async () => {
    expect(await codeOf(() => rowsOf(withData(picture(2, 8), Buffer.alloc(64, 0xff))))).toBe(
      'REPORT_IMAGE_DAMAGED',
    );
  });

  it('data that unpack without end are read as far as the header says and no further', async () => {
    const bomb = deflateSync(Buffer.alloc(32 * 1024 * 1024));
    expect(await codeOf(() => rowsOf(withData(picture(2, 8), bomb)))).toBe('done');
  });
});

describe('a PNG that needs the decoder', () => {
  it.each([
    ['with alpha', 6, false],
    ['interlaced', 2, true],
  ] as const)('%s: rows that are missing make it damaged', async (_name, type, interlaced) => {
    const decoder = createDecoder();
    try {
      const png = picture(type, 8, interlaced);
      const data = dataOf(png);
      const prepare = (file: Buffer) => prepareImage(file, { toPlainPng: plainPngFrom(decoder) });
      expect(await codeOf(() => prepare(png))).toBe('done');
      for (const share of [0.1, 0.5]) {
        const cut = withData(png, data.subarray(0, Math.floor(data.length * share)));
        expect(await codeOf(() => prepare(cut))).toBe('DECODE_DAMAGED');
      }
    } finally {
      await decoder.close();
    }
  });
});
