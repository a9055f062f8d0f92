import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder, type Decoder } from '../../../../electron/core/decode/index.ts';
import { placeCapture, planOf } from '../../../../electron/core/report/image/capture.ts';
import { plainPngFrom } from '../../../../electron/core/report/image/decoder.ts';
import { prepareImage } from '../../../../electron/core/report/image/prepare.ts';
import { hasTool } from '../../../support/ink.ts';
import { writePdf } from '../../../support/pdf-file.ts';
import { difference, libraryPixels, placedPixels } from '../../../support/placed-picture.ts';

let decoder: Decoder;

beforeAll(() => {
  decoder = createDecoder();
});

afterAll(() => decoder.close());

const picture = (channels: 3 | 4) => {
  const data = Buffer.from(Array.from({ length: 40 * 30 * channels }, (_, index) => (index * 29) % 256));
  return sharp(data, { raw: { width: 40, height: 30, channels } });
};

const KINDS: Readonly<Record<string, () => Promise<Buffer>>> = {
  'PNG with alpha': () => picture(4).png().toBuffer(),
  'interlaced PNG': () => picture(3).png({ progressive: true }).toBuffer(),
  'interlaced PNG turned by EXIF': () =>
    picture(3).withMetadata({ orientation: 6 }).png({ progressive: true }).toBuffer(),
  WebP: () => picture(3).webp({ lossless: true }).toBuffer(),
  GIF: () => picture(3).gif().toBuffer(),
};

describe.skipIf(!hasTool('pdftoppm'))('pictures through the isolated decoder', () => {
  it.each(Object.keys(KINDS))('%s looks as the file does, and its steps are listed', async (kind) => {
    const file = await KINDS[kind]!();
    const image = await prepareImage(file, { toPlainPng: plainPngFrom(decoder) });
    expect(image.steps.slice(0, 2)).toEqual([{ code: 'reencoded' }, { code: 'metadata-left-out' }]);
    expect(image.decoded.map(({ operation }) => operation)).toContain('encode-png');
    const { pixels, findings } = await placedPixels(image);
    expect(findings).toBe('');
    expect(difference(pixels, await libraryPixels(file))).toBeLessThan(1);
  });

  it('a long capture is cut at the rows the decoder finds', async () => {
    const height = 6000;
    const data = Buffer.alloc(540 * height, 255);
    for (let row = 0; row < height; row++) {
      if (row % 100 < 30) for (let x = 40; x < 500; x += 6) data.fill(0, row * 540 + x, row * 540 + x + 3);
    }
    const file = await sharp(data, { raw: { width: 540, height, channels: 1 } })
      .png()
      .toBuffer();
    const image = await prepareImage(file);
    const options = { caption: ['대화 표시 시각'] };
    const { pieceHeight, overlap, split } = planOf(image, options);
    expect(split).toBe(true);
    const { pieces } = await decoder.findCuts(bytesSource(file), { pieceHeight, overlap });
    await writePdf(async (pdf) => {
      const placed = await placeCapture(pdf, image, { ...options, pieces });
      expect(placed.pieces.map(({ rows }) => rows.to)).toEqual(pieces.map(({ to }) => to));
      expect(placed.pieces.every(({ rows }) => rows.to === height || rows.to % 100 >= 30)).toBe(true);
    });
  });
});
