import { codePointLabel, invisibleLabel } from '../../../../shared/text/invisible.ts';
import { EMOJI_CHAIN, TEXT_CHAIN, type Weight } from './catalogue.ts';
import { BOX_PADDING, BOX_SCALE, type BoxPiece, type Piece } from './pieces.ts';
import { inChain } from './runs.ts';

const EMOJI_BY_NATURE = /^\p{Emoji_Presentation}$/u;
/** Each maker gives private characters other shapes; a font's own would be a guess at what the phone showed. */
const PRIVATE = /^\p{Co}$/u;

/** A single character: a label if it has no ink, a glyph of the first font that has it, or its code point in a box. */
export function characterPiece(codePoint: number, weight: Weight): Piece {
  const label = invisibleLabel(codePoint);
  if (label !== undefined) return box('invisible', label, codePoint);
  const text = String.fromCodePoint(codePoint);
  const chain = EMOJI_BY_NATURE.test(text) ? EMOJI_CHAIN : TEXT_CHAIN;
  const piece = PRIVATE.test(text) ? undefined : inChain([codePoint], weight, chain);
  return piece ?? box('missing', codePointLabel(codePoint), codePoint);
}

function box(tone: BoxPiece['tone'], label: string, codePoint: number): BoxPiece {
  const letters = [...label].map((letter) => inChain([letter.codePointAt(0)!], 'regular')!.width);
  const width = letters.reduce((sum, letter) => sum + letter, 0) * BOX_SCALE + BOX_PADDING * 2;
  return { kind: 'box', tone, label, codePoint, width };
}
