import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { cutPieces } from '../../../electron/core/decode/operations/cut-pieces.ts';
import { estimateTextHeight } from '../../../electron/core/decode/operations/text-height.ts';

const decoder = createDecoder({ limits: { children: 1 } });
afterAll(() => decoder.close());

it('pieces hold every row, overlap, and are never too tall', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 900 }),
      fc.integer({ min: 16, max: 300 }),
      fc.integer({ min: 0, max: 80 }),
      (rows, pieceHeight, overlap) => {
        const pieces = cutPieces(Uint16Array.from(rows), pieceHeight, overlap);
        expect(pieces[0]!.from).toBe(0);
        expect(pieces.at(-1)!.to).toBe(rows.length);
        for (const [at, { from, to }] of pieces.entries()) {
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(pieceHeight);
          if (at > 0) expect(from).toBeLessThanOrEqual(pieces[at - 1]!.to);
        }
      },
    ),
  );
});

const LINE = 40;
const PITCH = 64;
const TOP = 100;

/** A capture of text lines, `LINE` pixels tall every `PITCH` pixels, with letter-like strokes. */
async function capture(height: number): Promise<Buffer> {
  const strokes: string[] = [];
  for (let y = TOP; y + LINE < height; y += PITCH) {
    for (let x = 60; x < 900; x += 30)
      strokes.push(`<rect x="${x}" y="${y}" width="14" height="${LINE}" fill="#222"/>`);
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="${height}"><rect width="1080" height="${height}" fill="#b2c7d9"/>${strokes.join('')}</svg>`;
  return await sharp(Buffer.from(svg)).png().toBuffer();
}

const isText = (row: number) => row >= TOP && (row - TOP) % PITCH < LINE;

describe('a long capture', () => {
  it('is cut where no text is, begins each piece where none is, and wastes little paper', async () => {
    const cuts = await decoder.findCuts(bytesSource(await capture(12_000)), {
      pieceHeight: 2000,
      overlap: 59,
    });
    expect(cuts).toMatchObject({ width: 1080, height: 12_000, textHeight: LINE });
    expect(cuts.pieces.length).toBeLessThanOrEqual(8);
    for (const { from, to, quiet } of cuts.pieces.slice(0, -1)) {
      expect([isText(from), isText(to - 1) && isText(to), quiet]).toEqual([false, false, true]);
    }
  });

  it('that leaves no quiet row is cut all the same, and says so', async () => {
    const noise = {
      width: 200,
      height: 3000,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    } as const;
    const bytes = await sharp({ create: { ...noise, background: '#888' } })
      .png()
      .toBuffer();
    const { pieces } = await decoder.findCuts(bytesSource(bytes), { pieceHeight: 1000, overlap: 50 });
    expect(pieces.slice(0, -1).every(({ quiet }) => !quiet)).toBe(true);
    expect(pieces.at(-1)!.to).toBe(3000);
  });

  it('that fits is one piece', async () => {
    const { pieces } = await decoder.findCuts(bytesSource(await capture(900)), {
      pieceHeight: 2000,
      overlap: 59,
    });
    expect(pieces).toEqual([{ from: 0, to: 900, quiet: true }]);
  });
});

describe('height of text', () => {
  const lines = (heights: readonly number[]) =>
    Uint16Array.from(heights.flatMap((height) => [...Array(height).fill(30), ...Array(20).fill(0)]));

  it.each<[string, readonly number[], number | null]>([
    ['none', [], null],
    ['one size', [30, 30, 30], 30],
    ['a heading among small lines', [80, 24, 24, 24, 24, 24], 24],
    ['a photo is left out', [900, 26, 26], 26],
    ['one speck among many lines is left out', [7, ...Array(20).fill(28)], 28],
  ])('%s', (_name, heights, expected) => {
    expect(estimateTextHeight(lines(heights))).toBe(expected);
  });
});
