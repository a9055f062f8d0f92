import type { FontId } from './catalogue.ts';

/** Glyphs of one font. All widths and offsets in 1/1000 em. */
export interface GlyphPiece {
  readonly kind: 'glyphs';
  readonly font: FontId;
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

export interface PlacedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** Width in the font, and how far the next glyph begins. */
  readonly natural: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

/** A character that cannot be drawn: `missing` in every font, or `invisible` by nature. */
export interface BoxPiece {
  readonly kind: 'box';
  readonly tone: 'missing' | 'invisible';
  readonly label: string;
  readonly codePoint: number;
  readonly width: number;
}

export type Piece = GlyphPiece | BoxPiece;

/** A label is set at this part of the size of the text around it. */
export const BOX_SCALE = 0.62;
/** Between frame and label and outside the frame together, in 1/1000 em of the text around it. */
export const BOX_PADDING = 170;
