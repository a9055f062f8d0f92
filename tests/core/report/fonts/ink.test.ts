import { describe, expect, it } from 'vitest';
import { FONT_FILES, type FontId } from '../../../../electron/core/report/fonts/catalogue.ts';
import { face } from '../../../../electron/core/report/fonts/load.ts';
import { addPage, type Pdf } from '../../../../electron/core/report/pdf/document.ts';
import { drawLabel, drawText } from '../../../../electron/core/report/pdf/draw-text.ts';
import { layoutText } from '../../../../electron/core/report/pdf/layout.ts';
import { codePointLabel, invisibleLabel } from '../../../../shared/text/invisible.ts';
import { hasTool, inkOf, qpdfFindings, type Raster, renderPage } from '../../../support/ink.ts';
import { writePdf } from '../../../support/pdf-file.ts';
import { embedWhole, fillGaps } from '../../../support/whole-fonts.ts';

const DPI = 144;
const PIXELS = DPI / 72;
const CELL = 24;
const ACROSS = 22;

const SAMPLES: Readonly<Record<string, string>> = {
  korean: '가각힣뷁쀍학교에서만나기로한약속abcXYZ0123456789?!.,:;~@#₩%&()',
  hanja: '漢字國語學校愛情警察法院證據金錢家族父母女男',
  oldHangul: '\u1112\u119e\u11ab\u1102\u1161\u11f0\u113c\u1161\ua960\u1161\u1100\u1173\u11af',
  japanese: '気持ちカタカナひらがな込円働畑峠々ゃュー。、「」',
  chinese: '简体中文学习爱钱们说话见繁體臺灣',
  emoji: '😀😂😭👍❤️🙏🔥🥺🧿🫠👨‍👩‍👧‍👦🇰🇷1️⃣🏳️‍🌈👍🏽🤦🏻‍♀️👩🏻‍💻🏴󠁧󠁢󠁥󠁮󠁧󠁿☎️⛔',
  symbols: '★♥☎→⇒∑√½€℃㎏①ⓐ■□◆○※♪𝓗𝕏🂡♟',
  others: 'שלוםสวัสดีЖЯΩéñşđmمرحبا',
  boxes: '\u202e\u200b\u00a0\u3164\u{10ffff}\ue000\u{13000}',
};

function drawSamples(pdf: Pdf): void {
  const text = Object.values(SAMPLES).join('\n');
  drawText(pdf, layoutText(text, { size: 16, width: 500 }), 40, 40);
  drawText(pdf, layoutText(SAMPLES.korean!, { size: 16, weight: 'bold', width: 500 }), 40, 700);
}

const ALL: readonly FontId[] = FONT_FILES.map(({ id }) => id);

async function samplePage(
  prepare: (pdf: Pdf) => void,
  finish: (pdf: Pdf) => void = () => {},
): Promise<string> {
  return writePdf(async (pdf) => {
    prepare(pdf);
    await addPage(pdf);
    drawSamples(pdf);
    finish(pdf);
  });
}

/** Every third new glyph becomes the space, which is what a broken subset looks like. */
function dropGlyphs(pdf: Pdf): void {
  const { subset } = pdf.glyphs.font('korean') as { subset: { includeGlyph: (glyph: number) => number } };
  const include = subset.includeGlyph.bind(subset);
  const space = face('korean').font.layout(' ').glyphs[0]!.id;
  let count = 0;
  subset.includeGlyph = (glyph) => include(count++ % 3 === 0 ? space : glyph);
}

describe.skipIf(!hasTool('pdftoppm'))('ink of the page', () => {
  it('of subsets is within 2 % of whole fonts, and a subset that lost glyphs is not', async () => {
    const subset = await samplePage(() => {});
    const whole = await samplePage(
      (pdf) => embedWhole(pdf, ALL),
      (pdf) => fillGaps(pdf, ALL),
    );
    const broken = await samplePage(dropGlyphs);
    const reference = inkOf(renderPage(whole, { dpi: DPI }));
    const differs = (path: string) => Math.abs(inkOf(renderPage(path, { dpi: DPI })) / reference - 1);
    expect(reference).toBeGreaterThan(5000);
    expect(differs(subset)).toBeLessThan(0.02);
    expect(differs(broken)).toBeGreaterThan(0.02);
    expect(qpdfFindings(subset)).toBe('');
  });

  it.each(Object.entries(SAMPLES))('is there for each character: %s', async (_, text) => {
    expect(await blankCells([...new Intl.Segmenter().segment(text)].map(({ segment }) => segment))).toEqual(
      [],
    );
  });

  it('is there for every Hangul syllable and the 20,000 common ideographs, by sample', async () => {
    const some = (from: number, to: number, step: number) =>
      Array.from({ length: Math.ceil((to - from) / step) }, (_, index) =>
        String.fromCodePoint(from + index * step),
      );
    expect(await blankCells([...some(0xac00, 0xd7a4, 29), ...some(0x4e00, 0x9fa6, 53)])).toEqual([]);
  });

  it('a page that leaves a character blank is found', async () => {
    expect(await blankCells(['가', ' ', '나'])).toEqual([' ']);
  });

  it('boxes are drawn for characters of every kind without ink', async () => {
    const codePoints = [
      0x00, 0x09, 0x7f, 0x85, 0xa0, 0xad, 0x200b, 0x202e, 0x2066, 0x2800, 0x3164, 0xfeff, 0xe0041, 0xd800,
    ];
    expect(codePoints.filter((codePoint) => !invisibleLabel(codePoint)).map(codePointLabel)).toEqual([]);
    expect(await blankCells(codePoints.map((codePoint) => String.fromCodePoint(codePoint)))).toEqual([]);
  });
});

/** Draws each character in a cell of its own and gives those whose cell stays white. */
async function blankCells(characters: readonly string[]): Promise<string[]> {
  const perPage = ACROSS * 32;
  const blank: string[] = [];
  const path = await writePdf(
    async (pdf) => {
      for (const [index, character] of characters.entries()) {
        if (index % perPage === 0) await addPage(pdf);
        const { x, y } = cell(index % perPage);
        drawLabel(pdf, character, { size: 10 }, x, y);
      }
    },
    { pageNumbers: false },
  );
  for (let first = 0; first < characters.length; first += perPage) {
    const raster = renderPage(path, { page: first / perPage + 1, dpi: DPI });
    blank.push(...characters.slice(first, first + perPage).filter((_, index) => isBlank(raster, index)));
  }
  return blank;
}

function cell(index: number): { x: number; y: number } {
  return { x: 30 + (index % ACROSS) * CELL, y: 30 + Math.floor(index / ACROSS) * CELL };
}

function isBlank(raster: Raster, index: number): boolean {
  const { x, y } = cell(index);
  return (
    inkOf(raster, { x: x * PIXELS, y: y * PIXELS, width: CELL * PIXELS, height: (CELL - 4) * PIXELS }) < 1
  );
}
