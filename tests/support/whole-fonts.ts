import type { FontId } from '../../electron/core/report/fonts/catalogue.ts';
import { face } from '../../electron/core/report/fonts/load.ts';
import type { Pdf } from '../../electron/core/report/pdf/document.ts';

interface WholeFont {
  readonly directory: {
    readonly tables: Record<string, { readonly offset: number; readonly length: number }>;
  };
  readonly stream: { readonly buffer: Uint8Array };
  readonly 'CFF '?: { readonly topDict: { readonly charset: { readonly ranges: readonly CharsetRange[] } } };
}

interface CharsetRange {
  readonly first: number;
  readonly nLeft: number;
}

interface Subset {
  readonly cff?: unknown;
  includeGlyph: (glyph: number) => number;
  encode: () => Uint8Array;
}

/** Embeds the font file as it is instead of a subset: the measure of what a subset should look like. */
export function embedWhole(pdf: Pdf, ids: readonly FontId[]): void {
  for (const id of ids) {
    const font = pdf.glyphs.font(id);
    const subset = font.subset as Subset;
    const whole = face(id).font as unknown as WholeFont;
    const characterIds = toCharacterIds(whole);
    subset.includeGlyph = (glyph) => characterIds?.[glyph] ?? glyph;
    subset.encode = () => (subset.cff === undefined ? whole.stream.buffer : table(whole, 'CFF '));
  }
}

/** In a CID-keyed font the code on the page is a character id, which its charset gives for each glyph but the first. */
function toCharacterIds(whole: WholeFont): number[] | undefined {
  const ranges = whole['CFF ']?.topDict.charset.ranges;
  const ids = ranges?.flatMap(({ first, nLeft }) =>
    Array.from({ length: nLeft + 1 }, (_, index) => first + index),
  );
  return ids && [0, ...ids];
}

/** Widths and characters of glyphs that no text uses must still be there, because pdfkit lists them without gaps. */
export function fillGaps(pdf: Pdf, ids: readonly FontId[]): void {
  for (const id of ids) {
    const font = pdf.glyphs.font(id);
    for (let glyph = 0; glyph < font.widths.length; glyph++) font.widths[glyph] ??= 0;
    for (let glyph = 0; glyph < font.unicode.length; glyph++) font.unicode[glyph] ??= [0xfffd];
  }
}

function table(font: WholeFont, name: string): Uint8Array {
  const { offset, length } = font.directory.tables[name]!;
  return font.stream.buffer.subarray(offset, offset + length);
}
