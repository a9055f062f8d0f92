import type { Weight } from './catalogue.ts';
import { characterPiece } from './character.ts';
import { face } from './load.ts';
import type { GlyphPiece, Piece } from './pieces.ts';
import { JOINERS, shapeWith } from './runs.ts';

const EMOJI_START = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[0-9#*]\ufe0f?\u20e3)/u;

/** Members of sequences that a font of one colour may draw alike: people by sex or age, and the signs of sex. */
const SIBLINGS: readonly (readonly number[])[] = [
  [0x1f468, 0x1f469, 0x1f9d1],
  [0x1f466, 0x1f467, 0x1f9d2],
  [0x2640, 0x2642],
];
const REGION_A = 0x1f1e6;

export function isEmojiSequence(cluster: string): boolean {
  return EMOJI_START.test(cluster);
}

/** `joined`: the sequence is drawn as several glyphs, which are held together on the page. */
export interface EmojiPieces {
  readonly pieces: readonly Piece[];
  readonly joined: boolean;
}

/**
 * An emoji sequence is one glyph where the font has one that no other sequence shares. Skin tones have no ink in a font
 * of one colour, so their swatch is drawn beside it; any other sequence is drawn as its parts.
 */
export function shapeEmoji(codePoints: readonly number[], weight: Weight): EmojiPieces {
  const tones = codePoints.filter((codePoint, index) => index > 0 && isSkinTone(codePoint));
  const rest = codePoints.filter((codePoint, index) => index === 0 || !isSkinTone(codePoint));
  const ligature = ownGlyph(rest);
  const shown = ligature ? tones : codePoints.filter((codePoint) => !JOINERS.has(codePoint));
  const pieces = [
    ...(ligature ? [ligature] : []),
    ...shown.map((codePoint) => characterPiece(codePoint, weight)),
  ];
  return { pieces, joined: pieces.length > 1 };
}

function isSkinTone(codePoint: number): boolean {
  return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
}

function ownGlyph(codePoints: readonly number[]): GlyphPiece | undefined {
  const piece = shapeWith(face('emoji'), codePoints);
  if (piece?.glyphs.length !== 1) return undefined;
  const significant = codePoints.filter((codePoint) => !JOINERS.has(codePoint));
  if (significant.length === 1) return piece;
  const id = piece.glyphs[0]!.id;
  const shared =
    singleGlyphs().has(id) ||
    id === unknownFlag() ||
    siblings(codePoints).some((other) => glyphOf(other) === id);
  return shared ? undefined : piece;
}

function glyphOf(codePoints: readonly number[]): number | undefined {
  const glyphs = shapeWith(face('emoji'), codePoints)?.glyphs;
  return glyphs?.length === 1 ? glyphs[0]!.id : undefined;
}

let nominal: ReadonlySet<number> | undefined;

/**
 * Glyphs that single characters have: a sequence drawn by one of them would show nothing of its other members. The old
 * private numbers of flags and keycaps do not count.
 */
function singleGlyphs(): ReadonlySet<number> {
  const { font } = face('emoji');
  const single = (codePoint: number) => !/^\p{Co}$/u.test(String.fromCodePoint(codePoint));
  nominal ??= new Set(
    font.characterSet.filter(single).map((codePoint) => font.glyphForCodePoint(codePoint).id),
  );
  return nominal;
}

/** What the font draws for any pair of region letters it has no flag for; AA is no region (ISO 3166-1). */
function unknownFlag(): number | undefined {
  return glyphOf([REGION_A, REGION_A]);
}

function siblings(codePoints: readonly number[]): number[][] {
  return codePoints.flatMap((codePoint, index) => {
    const others = SIBLINGS.find((family) => family.includes(codePoint)) ?? [];
    return others.filter((other) => other !== codePoint).map((other) => codePoints.with(index, other));
  });
}
