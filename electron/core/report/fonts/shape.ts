import { invisibleLabel } from '../../../../shared/text/invisible.ts';
import { type BreakClass, breakClass } from './break-class.ts';
import type { Weight } from './catalogue.ts';
import { characterPiece } from './character.ts';
import { isEmojiSequence, shapeEmoji } from './emoji.ts';
import type { GlyphPiece, Piece } from './pieces.ts';
import { inChain } from './runs.ts';

/** What is drawn for one cluster. `joined` marks an emoji sequence that had to be drawn as its parts. */
export interface Shaped {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly joined: boolean;
  /** In 1/1000 em. */
  readonly width: number;
  readonly breaks: BreakClass;
}

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

function shape(text: string, weight: Weight): Shaped {
  const codePoints = toCodePoints(text);
  const { pieces, joined } =
    codePoints.length > 1 && isEmojiSequence(text)
      ? shapeEmoji(codePoints, weight)
      : { pieces: shapeText(text, codePoints, weight), joined: false };
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  return { text, pieces, joined, width, breaks: breakClass(text) };
}

function toCodePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

/** Marks and letters that belong together in one font, or else each character by itself. */
function shapeText(cluster: string, codePoints: readonly number[], weight: Weight): readonly Piece[] {
  const whole = codePoints.length > 1 && codePoints.every(isInked) ? asOne(cluster, weight) : undefined;
  return whole ? [whole] : codePoints.map((codePoint) => characterPiece(codePoint, weight));
}

/** Hangul fillers stand for a missing initial or vowel inside an old syllable, where they belong. */
function isInked(codePoint: number): boolean {
  return codePoint === 0x115f || codePoint === 0x1160 || invisibleLabel(codePoint) === undefined;
}

/** The composed form first: fonts have a glyph for it more often than a place for the mark. */
function asOne(cluster: string, weight: Weight): GlyphPiece | undefined {
  return inChain(toCodePoints(cluster.normalize('NFC')), weight) ?? inChain(toCodePoints(cluster), weight);
}
