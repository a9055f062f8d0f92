import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { writeBarePdf } from '../../e2e/work/item-files.ts';
import { codeOf } from '../../support/office-vault.ts';
import { save, threePages } from './pdf-samples.ts';

const decoder = createDecoder();
afterAll(() => decoder.close());

const source = async () => bytesSource(await save(await threePages()));

describe('a page of a PDF as a picture', () => {
  it.each([
    ['portrait', 0, 847],
    ['landscape', 1, 424],
    ['turned by its own word', 2, 424],
  ])('is as wide as asked for, upright and in proportion: %s', async (_, page, height) => {
    const drawn = await decoder.drawPage(await source(), { page, width: 600 });
    const { format, width, height: found } = await sharp(drawn.png).metadata();
    expect({ pages: drawn.pages, format, width }).toEqual({ pages: 3, format: 'png', width: 600 });
    expect(Math.abs(found - height)).toBeLessThan(5);
  });

  it('shows what is drawn on it, on white', async () => {
    const { png } = await decoder.drawPage(await source(), { page: 0, width: 595 });
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    expect(at(300, 300)).toEqual([255, 255, 255]);
    expect(at(2, 400)[0]).toBeGreaterThan(200);
    expect(at(2, 400)[1]).toBeLessThan(80);
  });

  it('that is not there is refused', async () => {
    const pdf = await source();
    expect(await codeOf(() => decoder.drawPage(pdf, { page: 3, width: 600 }))).toBe('PDF_DAMAGED');
  });

  it.each([new Uint8Array(0), new TextEncoder().encode('%PDF-1.7 and no more')])(
    'of what is no PDF is refused, and the next is drawn',
    async (bytes) => {
      const code = await codeOf(() => decoder.drawPage(bytesSource(bytes), { page: 0, width: 600 }));
      expect(code).toBe('PDF_DAMAGED');
      expect((await decoder.drawPage(await source(), { page: 0, width: 100 })).width).toBe(100);
    },
  );

  it('that is very long is drawn whole, and narrower', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 14_000]);
    const long = bytesSource(await document.save());
    const { width, height } = await decoder.drawPage(long, { page: 0, width: 2000 });
    expect({ width, height }).toEqual({ width: 234, height: 16_384 });
  });

  it('whose Korean font the document does not carry is drawn in ours, and that is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jikim-pdf-'));
    try {
      const bytes = readFileSync(await writeBarePdf(folder, 'bare.pdf'));
      const { png, lacksFonts } = await decoder.drawPage(bytesSource(bytes), { page: 0, width: 400 });
      expect(lacksFonts).toBe(true);
      const ink = (await sharp(png).greyscale().raw().toBuffer()).filter((shade) => shade < 80).length;
      expect(ink).toBeGreaterThan(100);
      const { lacksFonts: standardLacks } = await decoder.drawPage(await source(), { page: 0, width: 400 });
      expect(standardLacks).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is not drawn in a size beyond all screens', async () => {
    const pdf = await source();
    expect(await codeOf(() => decoder.drawPage(pdf, { page: 0, width: 5000 }))).toBe('DECODE_FAILED');
  });
});
