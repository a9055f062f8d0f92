import { type FontId, TEXT_CHAIN, type Weight } from './catalogue.ts';
import { type Face, face } from './load.ts';
import type { GlyphPiece, PlacedGlyph } from './pieces.ts';

/** Characters that only choose or join forms of others. */
export const JOINERS: ReadonlySet<number> = new Set([0x200d, 0xfe0e, 0xfe0f]);

/** The text as glyphs of the first font of the chain that has all of it; undefined where none has. */
export function inChain(
  codePoints: readonly number[],
  weight: Weight,
  chain: readonly FontId[] = TEXT_CHAIN,
): GlyphPiece | undefined {
  for (const id of chain) {
    const piece = shapeWith(face(id === 'korean' && weight === 'bold' ? 'korean-bold' : id), codePoints);
    if (piece) return piece;
  }
  return undefined;
}

/** Undefined where the font lacks a character or would draw its replacement glyph (.notdef). */
export function shapeWith(from: Face, codePoints: readonly number[]): GlyphPiece | undefined {
  if (!codePoints.every((codePoint) => from.has(codePoint) || JOINERS.has(codePoint))) return undefined;
  const text = String.fromCodePoint(...codePoints);
  const glyphs = codePoints.length === 1 ? nominalGlyph(from, codePoints) : laidOut(from, text, codePoints);
  if (glyphs.length === 0 || glyphs.some((glyph) => glyph.id === 0)) return undefined;
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
  return { kind: 'glyphs', font: from.id, text, glyphs, width };
}

/** A character by itself needs no substitution or positioning, whose tables take long to open in Korean fonts. */
function nominalGlyph(from: Face, codePoints: readonly number[]): PlacedGlyph[] {
  const glyph = from.font.glyphForCodePoint(codePoints[0]!);
  const natural = (glyph.advanceWidth * 1000) / from.font.unitsPerEm;
  return [{ id: glyph.id, codePoints, natural, advance: natural, x: 0, y: 0 }];
}

function laidOut(from: Face, text: string, codePoints: readonly number[]): PlacedGlyph[] {
  const scale = 1000 / from.font.unitsPerEm;
  const run = from.font.layout(text);
  const characters = charactersOf(codePoints, run.glyphs.length, run.direction === 'rtl');
  return run.glyphs.map((glyph, index) => {
    const position = run.positions[index]!;
    return {
      id: glyph.id,
      codePoints: characters[index]!,
      natural: glyph.advanceWidth * scale,
      advance: position.xAdvance * scale,
      x: position.xOffset * scale,
      y: position.yOffset * scale,
    };
  });
}

const NOTHING = [0x200b];

/**
 * The characters each glyph stands for in the font's map: one each where the numbers agree, otherwise all by the first.
 * fontkit's own answer is that of the first use in this process, which would make a document depend on others before it.
 */
function charactersOf(
  codePoints: readonly number[],
  glyphs: number,
  reversed: boolean,
): (readonly number[])[] {
  if (glyphs !== codePoints.length) {
    return Array.from({ length: glyphs }, (_, index) => (index === 0 ? codePoints : NOTHING));
  }
  const each = codePoints.map((codePoint) => [codePoint]);
  return reversed ? each.reverse() : each;
}
