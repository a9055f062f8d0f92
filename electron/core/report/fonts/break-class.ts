/**
 * How a cluster behaves at the end of a line. Korean is broken at spaces; ideographs, kana and emoji may be parted
 * anywhere except before closing and after opening marks (kinsoku, JIS X 4051).
 */
export type BreakClass = 'space' | 'word' | 'ideograph' | 'open' | 'close';

const OPEN = /^[([{‘“〈《「『【〔〖〘〚（［｛｟\p{Ps}]/u;
const CLOSE =
  /^[)\]}’”〉》」』】〕〗〙〛）］｝｠、。，．・：；？！!?,.:;…‥%％ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々\p{Pe}]/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}]/u;

export function breakClass(cluster: string): BreakClass {
  if (cluster === ' ') return 'space';
  if (OPEN.test(cluster)) return 'open';
  if (CLOSE.test(cluster)) return 'close';
  return IDEOGRAPH.test(cluster) ? 'ideograph' : 'word';
}

export function mayBreakBetween(before: BreakClass, after: BreakClass): boolean {
  if (after === 'space') return false;
  if (before === 'space') return true;
  if (before === 'open' || after === 'close') return false;
  return before === 'ideograph' || after === 'ideograph';
}
