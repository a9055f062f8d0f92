import { type ExhibitMark, markFileStem } from '../../../../shared/domain/exhibit-mark.ts';

/** Characters of a file name that the portal and every file system take: the longest name is 60. */
const LONGEST = 60;

/**
 * `갑01-02_카카오톡대화캡처_20150302.pdf`: mark, title, day made if it is one. Letters, digits and hyphens only; composed
 * Hangul, because portals on other systems break decomposed names. `title` must hold no protected name.
 */
export function exhibitFileName(
  mark: ExhibitMark,
  title: string,
  dateMade: string,
  part: string,
  extension: string,
): string {
  const day = toDay(dateMade);
  const tail = `${day === null ? '' : `_${day}`}${part === '' ? '' : `_${part}`}.${extension}`;
  const head = `${markFileStem(mark)}_`;
  const room = LONGEST - head.length - tail.length;
  return `${head}${[...toPlain(title)].slice(0, Math.max(1, room)).join('')}${tail}`;
}

/** What is left of a title in a file name. */
export function toPlain(title: string): string {
  const plain = title.normalize('NFC').replace(/[^\p{L}\p{N}-]+/gu, '');
  return plain === '' ? '서증' : plain;
}

function toDay(dateMade: string): string | null {
  const match = /^\s*(\d{4})[.\-/년]\s*(\d{1,2})[.\-/월]\s*(\d{1,2})/.exec(dateMade);
  if (match === null) return null;
  return `${match[1]}${match[2]!.padStart(2, '0')}${match[3]!.padStart(2, '0')}`;
}
