import { face } from '../fonts/load.ts';
import type { GlyphPiece } from '../fonts/pieces.ts';
import type { Kit, KitFont } from './kit.ts';

/** A piece as the document's own subset writes it. */
export interface EncodedPiece {
  readonly font: KitFont;
  /** One hexadecimal code per glyph. */
  readonly codes: readonly string[];
  /** The glyphs follow each other by their natural widths. */
  readonly plain: boolean;
  /** What a reader's copy must say where the glyphs alone would say something else. */
  readonly actual: string | undefined;
}

export interface GlyphBook {
  readonly font: (id: GlyphPiece['font']) => KitFont;
  readonly encode: (piece: GlyphPiece) => EncodedPiece;
  /** Glyphs in all subsets so far. */
  readonly size: () => number;
}

/** The fonts of one document and the glyphs it has used of them. */
export function createGlyphBook(kit: Kit): GlyphBook {
  const fonts = new Map<GlyphPiece['font'], KitFont>();
  const encoded = new Map<GlyphPiece, EncodedPiece>();
  const font = (id: GlyphPiece['font']) => {
    const known = fonts.get(id) ?? embed(kit, id);
    fonts.set(id, known);
    return known;
  };
  const encode = (piece: GlyphPiece) => {
    const known = encoded.get(piece) ?? encodePiece(font(piece.font), piece);
    encoded.set(piece, known);
    return known;
  };
  const size = () => [...fonts.values()].reduce((sum, { widths }) => sum + widths.length, 0);
  return { font, encode, size };
}

function embed(kit: Kit, id: GlyphPiece['font']): KitFont {
  kit.font(face(id).font, `jikim-${id}`);
  return kit._font;
}

function encodePiece(font: KitFont, piece: GlyphPiece): EncodedPiece {
  let faithful = true;
  const codes = piece.glyphs.map((glyph) => {
    const code = font.subset.includeGlyph(glyph.id);
    font.widths[code] ??= glyph.natural;
    font.unicode[code] ??= mapped(glyph.codePoints);
    faithful &&= sameCodePoints(font.unicode[code], glyph.codePoints);
    return code.toString(16).padStart(4, '0');
  });
  const ordered = piece.glyphs.length === 1;
  const plain = piece.glyphs.every(({ advance, natural, x, y }) => x === 0 && y === 0 && advance === natural);
  return { font, codes, plain, actual: faithful && ordered ? undefined : piece.text };
}

/** Readers take a few characters for one glyph from the font's map; longer emoji are given beside it, as actual text. */
const LONGEST_MAPPED = 4;

function mapped(codePoints: readonly number[]): readonly number[] {
  return codePoints.length <= LONGEST_MAPPED ? codePoints : codePoints.slice(0, 1);
}

function sameCodePoints(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((codePoint, index) => codePoint === right[index]);
}
