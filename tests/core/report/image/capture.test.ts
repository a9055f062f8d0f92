import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { placeCapture, planOf } from '../../../../electron/core/report/image/capture.ts';
import { planCapture, toColumns, toPieces } from '../../../../electron/core/report/image/capture-plan.ts';
import { placeImage } from '../../../../electron/core/report/image/place.ts';
import { prepareImage } from '../../../../electron/core/report/image/prepare.ts';
import type { PreparedImage } from '../../../../electron/core/report/image/prepared.ts';
import { addPage } from '../../../../electron/core/report/pdf/document.ts';
import { COURT_MARGINS, mm } from '../../../../electron/core/report/pdf/measures.ts';
import { hasTool, inkOf, qpdfFindings, renderPage, textOf } from '../../../support/ink.ts';
import { writePdf } from '../../../support/pdf-file.ts';

const ROOM = { width: mm(170), height: mm(205) };

describe('the plan of a capture', () => {
  it.each([
    ['a phone screen', 1080, 2340, undefined, { split: false, columns: 1 }],
    ['a tall phone screen', 1440, 3200, undefined, { split: false, columns: 1 }],
    ['a small old screen', 360, 640, undefined, { split: false, columns: 1 }],
    ['a scrolled capture', 1080, 20000, undefined, { split: true, columns: 1 }],
    ['a slightly long one', 1080, 3400, undefined, { split: true, columns: 1 }],
    ['a computer screen with small text', 2560, 1440, 12, { split: true, columns: 3 }],
    ['a computer screen with large text', 1920, 1080, 40, { split: false, columns: 1 }],
    ['a photo', 4032, 3024, null, { split: false, columns: 1 }],
    ['a tall photo', 3024, 4032, null, { split: false, columns: 1 }],
  ])('%s: %i x %i', (_, width, height, textHeight, expected) => {
    const plan = planCapture({ width, height, ...(textHeight === undefined ? {} : { textHeight }) }, ROOM);
    expect(plan).toMatchObject(expected);
    expect(plan.textSize ?? 6).toBeGreaterThanOrEqual(5.999);
  });

  it('never prints text under 6 pt, below 150 dpi without need, beyond the room, or with rows left out', () => {
    const edge = fc.integer({ min: 100, max: 30_000 });
    const text = fc.option(fc.integer({ min: 6, max: 160 }), { nil: null });
    fc.assert(
      fc.property(edge, edge, fc.option(text, { nil: undefined }), (width, height, textHeight) => {
        const plan = planCapture(
          { width, height, ...(textHeight === undefined ? {} : { textHeight }) },
          ROOM,
        );
        const rows = toPieces(height, plan);
        const columns = toColumns(width, plan);
        expect(plan.textSize ?? 6).toBeGreaterThanOrEqual(5.999);
        expect(plan.dpi >= 149.999 || (plan.textSize ?? 0) <= 6.001).toBe(true);
        for (const { from, to } of rows)
          expect((to - from) * plan.scale).toBeLessThanOrEqual(ROOM.height + 0.01);
        for (const { from, to } of columns)
          expect((to - from) * plan.scale).toBeLessThanOrEqual(ROOM.width + 1);
        for (const parts of [rows, columns]) {
          const joined = parts.every(({ from }, index) => from <= (parts[index - 1]?.to ?? 0));
          expect(joined && parts[0]!.from === 0).toBe(true);
        }
        expect([rows.at(-1)!.to, columns.at(-1)!.to]).toEqual([height, width]);
      }),
    );
  });

  it('takes rows found by the decoder only where they leave nothing out', () => {
    const plan = planCapture({ width: 1080, height: 5000 }, ROOM);
    const good = [
      { from: 0, to: 1900 },
      { from: 1850, to: 3700 },
      { from: 3650, to: 5000 },
    ];
    expect(toPieces(5000, plan, good)).toBe(good);
    for (const bad of [
      good.slice(1),
      good.slice(0, 2),
      [good[0]!, { from: 1901, to: 3700 }, good[2]!],
      [{ from: 0, to: 5000 }],
    ]) {
      expect(toPieces(5000, plan, bad)).not.toBe(bad);
    }
  });

  it('repeats 5 mm of the page before', () => {
    const plan = planCapture({ width: 1080, height: 20_000 }, ROOM);
    const [first, second] = toPieces(20_000, plan);
    expect((first!.to - second!.from) * plan.scale).toBeGreaterThanOrEqual(mm(5) - 0.01);
  });
});

async function stripes(width: number, height: number): Promise<PreparedImage> {
  const data = Buffer.alloc(width * height, 255);
  for (let row = 0; row < height; row++) if (row % 40 < 20) data.fill(90, row * width, (row + 1) * width);
  return prepareImage(
    await sharp(data, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer(),
  );
}

const CAPTION = ['대화 표시 시각 2015. 3. 2. 21:04', '파일 a.png · SHA-256 앞 16자리 0123456789abcdef'];

describe.skipIf(!hasTool('pdftoppm'))('a capture on its pages', () => {
  it('writes its data once, however many pages show it', async () => {
    const image = await stripes(1080, 9000);
    let pages = 0;
    const path = await writePdf(async (pdf) => {
      pages = (await placeCapture(pdf, image, { caption: CAPTION })).pages;
      await placeCapture(pdf, await stripes(1080, 9000), { caption: CAPTION });
      expect([...pdf.images.keys()]).toHaveLength(1);
    });
    expect(pages).toBeGreaterThan(3);
    expect(qpdfFindings(path)).toBe('');
    expect(textOf(path)).toContain(`1/${pages}`);
    expect(textOf(path)).toContain('/ 9000 픽셀');
  });

  it('stays inside the margins, with its caption below and nothing on it', async () => {
    const image = await stripes(1080, 2340);
    const options = { caption: CAPTION };
    const { scale } = planOf(image, options);
    const path = await writePdf(async (pdf) => void (await placeCapture(pdf, image, options)), {
      pageNumbers: false,
    });
    const alone = await writePdf(
      async (pdf) => {
        await addPage(pdf);
        const width = image.width * scale;
        placeImage(pdf, image, {
          x: mm(20) + (mm(170) - width) / 2,
          y: mm(45),
          width,
          height: image.height * scale,
        });
      },
      { pageNumbers: false },
    );
    const [page, picture] = [renderPage(path, { dpi: 72 }), renderPage(alone, { dpi: 72 })];
    const area = { x: mm(20) + 110, y: mm(45) + 2, width: 240, height: image.height * scale - 4 };
    expect(inkOf(page, area)).toBeCloseTo(inkOf(picture, area), 0);
    const { bottom } = COURT_MARGINS;
    expect(inkOf(page, { x: 0, y: page.height - bottom + 1, width: page.width, height: bottom })).toBe(0);
    expect(inkOf(page, { x: 0, y: 0, width: page.width, height: mm(45) - 2 })).toBe(0);
  });

  it('keeps the small view of the whole above the caption, also where the first piece ends early', async () => {
    const image = await stripes(1080, 9000);
    const plan = planOf(image, { caption: CAPTION });
    const early = Math.round(plan.pieceHeight / 3);
    const rest = Math.ceil((9000 - early) / plan.pieceHeight);
    const ends = Array.from({ length: rest }, (_, at) => Math.min(9000, early + (at + 1) * plan.pieceHeight));
    const pieces = [0, early, ...ends].slice(0, -1).map((from, at) => ({ from, to: [early, ...ends][at]! }));
    const path = await writePdf(
      async (pdf) => void (await placeCapture(pdf, image, { caption: CAPTION, pieces })),
      { pageNumbers: false },
    );
    const page = renderPage(path, { dpi: 72 });
    const foot = mm(45) + early * plan.scale;
    const right = { x: page.width - mm(20) - 40, width: 40 };
    expect(inkOf(page, { ...right, y: mm(45), height: early * plan.scale })).toBeGreaterThan(0);
    expect(inkOf(page, { ...right, y: foot + 8, height: page.height - foot - 8 })).toBe(0);
  });
});
