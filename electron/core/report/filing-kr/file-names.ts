import { type ExhibitMark, markFileStem } from '../../../../shared/domain/exhibit-mark.ts';
import type { Pseudonymiser } from '../../../../shared/protect/protected-names.ts';

/** Characters of a file name that the portal and every file system take. */
export const LONGEST_NAME = 60;

export interface NameParts {
  readonly mark: ExhibitMark;
  readonly title: string;
  /** As printed; becomes `20150302` where it is a day. */
  readonly dateMade?: string;
  /** What tells files of one exhibit apart, such as `분할1-2`. */
  readonly part?: string;
  readonly extension: string;
}

/**
 * `갑01-02_카카오톡대화캡처_20150302.pdf`: mark, title, day made if it is one. Letters, digits and hyphens only; composed
 * Hangul, because portals on other systems break decomposed names; protected names replaced.
 */
export function exhibitFileName(parts: NameParts, pseudonymise: Pseudonymiser): string {
  const { mark, title, dateMade = '', part = '', extension } = parts;
  const day = toDay(dateMade);
  const tail = `${day === null ? '' : `_${day}`}${part === '' ? '' : `_${part}`}.${extension}`;
  const head = `${markFileStem(mark)}_`;
  const room = LONGEST_NAME - Array.from(head + tail).length;
  return `${head}${[...toPlain(title, pseudonymise)].slice(0, Math.max(1, room)).join('')}${tail}`;
}

/** Names are looked for before and after: what stood between the letters of one may be gone from a file name. */
function toPlain(title: string, pseudonymise: Pseudonymiser): string {
  const once = plainLetters(pseudonymise(title).text);
  const plain = plainLetters(pseudonymise(once).text);
  return plain === '' ? '서증' : plain;
}

function plainLetters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}-]+/gu, '');
}

function toDay(dateMade: string): string | null {
  const match = /^\s*(\d{4})[.\-/년]\s*(\d{1,2})[.\-/월]\s*(\d{1,2})(?!\d)/.exec(dateMade);
  if (match === null) return null;
  const [, year, month, day] = match.map(Number);
  if (month! < 1 || month! > 12 || day! < 1 || day! > 31) return null;
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
