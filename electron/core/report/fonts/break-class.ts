/**
 * How a cluster behaves at the end of a line. Korean is broken at spaces, and before an opening mark (UAX #14 LB30 holds
 * letters to it, not syllables); ideographs, kana and emoji may be parted anywhere except before closing and after opening
 * marks (kinsoku, JIS X 4051).
 */
export type BreakClass = 'space' | 'word' | 'hangul' | 'ideograph' | 'open' | 'close';

const OPEN = /^[([{‘“〈《「『【〔〖〘〚（［｛｟\p{Ps}]/u;
const CLOSE =
  /^[)\]}’”〉》」』】〕〗〙〛）］｝｠、。，．・：；？！!?,.:;…‥%％ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々\p{Pe}]/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;

const HANGUL = /^\p{Script=Hangul}/u;

export function breakClass(cluster: string): BreakClass {
  if (cluster === ' ') return 'space';
  if (OPEN.test(cluster)) return 'open';
  if (CLOSE.test(cluster)) return 'close';
  if (IDEOGRAPH.test(cluster)) return 'ideograph';
  return HANGUL.test(cluster) ? 'hangul' : 'word';
}

export function mayBreakBetween(before: BreakClass, after: BreakClass): boolean {
  if (after === 'space') return false;
  if (before === 'space') return true;
  if (before === 'open' || after === 'close') return false;
  if (before === 'hangul' && after === 'open') return true;
  return before === 'ideograph' || after === 'ideograph';
}
