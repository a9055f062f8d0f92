import type { GlyphRun } from 'fontkit';
import { type BreakClass, breakClass } from './break-class.ts';
import { EMOJI_CHAIN, type FontId, TEXT_CHAIN, type Weight } from './catalogue.ts';
import { toClusters } from './clusters.ts';
import { codePointLabel, invisibleLabel } from './invisible.ts';
import { type Face, face } from './load.ts';

/** Glyphs of one font, in units of 1/1000 em. */
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

/** What is drawn for one cluster. `joined` marks an emoji sequence that had to be drawn as its parts. */
export interface Shaped {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly joined: boolean;
  /** In 1/1000 em. */
  readonly width: number;
  readonly breaks: BreakClass;
}

/** A label is set at this part of the size of the text around it. */
export const BOX_SCALE = 0.62;
/** Between frame and label and outside the frame together, in 1/1000 em of the text around it. */
export const BOX_PADDING = 170;

const EMOJI_START = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[0-9#*]\ufe0f?\u20e3)/u;
const JOINERS = new Set([0x200d, 0xfe0e, 0xfe0f]);
const CACHE_LIMIT = 60_000;
const cache = { regular: new Map<string, Shaped>(), bold: new Map<string, Shaped>() };

/** Chooses the glyphs of one cluster. Every character of it is shown, by ink of its own or by a labelled box. */
export function shapeCluster(cluster: string, weight: Weight): Shaped {
  const known = cache[weight];
  const found = known.get(cluster);
  if (found) return found;
  const shaped = shape(cluster, weight);
  if (known.size >= CACHE_LIMIT) known.clear();
  known.set(cluster, shaped);
  return shaped;
}

function shape(cluster: string, weight: Weight): Shaped {
  const codePoints = [...cluster].map((character) => character.codePointAt(0)!);
  if (codePoints.length === 1) return whole(cluster, [onePiece(codePoints[0]!, weight)]);
  return EMOJI_START.test(cluster)
    ? shapeEmoji(cluster, codePoints, weight)
    : shapeText(cluster, codePoints, weight);
}

function whole(text: string, pieces: readonly Piece[], joined = false): Shaped {
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return { text, pieces, joined, width, breaks: breakClass(text) };
}

/** A single character: a label if it has no ink, a glyph of the first font that has it, or its code point. */
function onePiece(codePoint: number, weight: Weight): Piece {
  const label = invisibleLabel(codePoint);
  if (label !== undefined) return box('invisible', label, codePoint);
  const text = String.fromCodePoint(codePoint);
  const chain = EMOJI_START.test(text) ? EMOJI_CHAIN : TEXT_CHAIN;
  return inChain(text, [codePoint], chain, weight) ?? missing(codePoint);
}

function missing(codePoint: number): BoxPiece {
  return box('missing', codePointLabel(codePoint), codePoint);
}

function box(tone: BoxPiece['tone'], label: string, codePoint: number): BoxPiece {
  const letters = toClusters(label).map((letter) => shapeCluster(letter, 'regular').width);
  const width = letters.reduce((sum, letter) => sum + letter, 0) * BOX_SCALE + BOX_PADDING * 2;
  return { kind: 'box', tone, label, codePoint, width };
}

function shapeText(cluster: string, codePoints: readonly number[], weight: Weight): Shaped {
  const drawable = codePoints.every(
    (codePoint) => invisibleLabel(codePoint) === undefined || isFiller(codePoint),
  );
  const piece = drawable ? asOne(cluster, weight) : undefined;
  if (piece) return whole(cluster, [piece]);
  return whole(
    cluster,
    codePoints.map((codePoint) => onePiece(codePoint, weight)),
  );
}

/** Hangul fillers take the place of a missing initial or vowel inside an old syllable, where they belong. */
function isFiller(codePoint: number): boolean {
  return codePoint === 0x115f || codePoint === 0x1160;
}

function asOne(cluster: string, weight: Weight): GlyphPiece | undefined {
  for (const form of new Set([cluster.normalize('NFC'), cluster])) {
    const codePoints = [...form].map((character) => character.codePointAt(0)!);
    const piece = inChain(form, codePoints, TEXT_CHAIN, weight);
    if (piece) return piece;
  }
  return undefined;
}

/**
 * An emoji sequence is one ligature where the font has it. Skin tones have no ink in a font of one colour, so their
 * swatch is drawn beside; a ligature that is no other than its first part shows nothing of the rest, and is not used.
 */
function shapeEmoji(cluster: string, codePoints: readonly number[], weight: Weight): Shaped {
  const tones = codePoints.filter((codePoint, index) => index > 0 && isSkinTone(codePoint));
  const rest = codePoints.filter((codePoint, index) => index === 0 || !isSkinTone(codePoint));
  const ligature = emojiLigature(rest);
  if (!ligature) return emojiParts(cluster, codePoints, weight);
  const swatches = tones.map((tone) => onePiece(tone, weight));
  return whole(cluster, [ligature, ...swatches], swatches.length > 0);
}

function isSkinTone(codePoint: number): boolean {
  return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
}

function emojiLigature(codePoints: readonly number[]): GlyphPiece | undefined {
  const emoji = face('emoji');
  const piece = shapeWith(emoji, String.fromCodePoint(...codePoints), codePoints);
  if (piece?.glyphs.length !== 1) return undefined;
  const significant = codePoints.filter((codePoint) => !JOINERS.has(codePoint));
  const first = shapeWith(emoji, String.fromCodePoint(significant[0]!), significant.slice(0, 1));
  const sameAsFirst = first?.glyphs[0]?.id === piece.glyphs[0]!.id;
  return sameAsFirst && significant.length > 1 ? undefined : piece;
}

function emojiParts(cluster: string, codePoints: readonly number[], weight: Weight): Shaped {
  const parts = codePoints.filter((codePoint) => !JOINERS.has(codePoint) && !isTag(codePoint));
  const tags = codePoints.filter(isTag);
  const pieces = [...parts, ...tags].map((codePoint) => onePiece(codePoint, weight));
  return whole(cluster, pieces, pieces.length > 1);
}

function isTag(codePoint: number): boolean {
  return codePoint >= 0xe0020 && codePoint <= 0xe007f;
}

function inChain(
  text: string,
  codePoints: readonly number[],
  chain: readonly FontId[],
  weight: Weight,
): GlyphPiece | undefined {
  for (const id of chain) {
    const piece = shapeWith(
      face(id === 'korean' && weight === 'bold' ? 'korean-bold' : id),
      text,
      codePoints,
    );
    if (piece) return piece;
  }
  return undefined;
}

/** Undefined where the font lacks a character or would draw its replacement glyph. */
function shapeWith(from: Face, text: string, codePoints: readonly number[]): GlyphPiece | undefined {
  if (!codePoints.every((codePoint) => from.has(codePoint) || JOINERS.has(codePoint))) return undefined;
  const run = from.font.layout(text);
  if (run.glyphs.length === 0 || run.glyphs.some((glyph) => glyph.id === 0)) return undefined;
  return placed(from, text, codePoints, run);
}

function placed(from: Face, text: string, codePoints: readonly number[], run: GlyphRun): GlyphPiece {
  const scale = 1000 / from.font.unitsPerEm;
  const single = run.glyphs.length === 1;
  const glyphs = run.glyphs.map((glyph, index) => {
    const position = run.positions[index]!;
    return {
      id: glyph.id,
      codePoints: single ? codePoints : glyph.codePoints,
      natural: glyph.advanceWidth * scale,
      advance: position.xAdvance * scale,
      x: position.xOffset * scale,
      y: position.yOffset * scale,
    };
  });
  return {
    kind: 'glyphs',
    font: from.id,
    text,
    glyphs,
    width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
  };
}
