import { BAR, foldCharacter, foldText } from './fold.ts';

/** What people put between the letters of a name, as folded. */
const GAP = `(?:[ ._\\-·*~ㆍ・/,]\\${BAR}){0,3}`;
const TIGHT_GAP = `(?:[._\\-·*~ㆍ・/]\\${BAR}){0,3}`;
const SEPARATORS = /[\s._\-·*~ㆍ・/,+()]/gu;

/** Particles and endings that are glued to a name of two syllables written apart. */
const PARTICLES = '아 야 이 가 은 는 을 를 와 과 랑 도 의 에게 한테 께 님 씨 양 군 만'
  .split(' ')
  .map((particle) => Array.from(particle, foldCharacter).join(''))
  .map(quotePattern);
/** At most a particle follows. */
const ALONE = `(?=(?:${PARTICLES.join('|')})?(?![\\p{L}\\p{N}]))`;
const STARTS = `(?<![^${BAR}])`;

/**
 * Source of a pattern over folded text that finds a name however it is spelt. From three letters on, spaces, dots and
 * dashes may stand between them; two syllables written apart count where no other word holds them (`할 수 아니` does not
 * hold `수아`). A name within a longer word counts too, because particles are glued to names; one of a single syllable or
 * of up to three Latin letters counts only as a word of its own, since other words are full of it.
 */
export function namePattern(name: string): string | null {
  const letters = Array.from(
    foldText(name.replace(SEPARATORS, '')).text.matchAll(/[^|]+(?=\|)/g),
    ([units]) => Array.from(units, quotePattern),
  );
  if (letters.length === 0) return null;
  if (isPhone(name)) return phonePattern(name);
  if (isShortLatin(name)) return `${before()}${joined(letters, GAP)}(?![\\p{Script=Latin}\\p{N}])`;
  if (letters.length === 1) return `${before()}${joined(letters, '')}${ALONE}`;
  if (letters.length === 2) return twoLetters(letters);
  return `${STARTS}${joined(letters, GAP)}`;
}

function twoLetters(letters: readonly string[][]): string {
  const apart = `${before()}${letters.map((units) => unitsOf(units)).join(GAP)}`;
  return `${STARTS}(?:${joined(letters, TIGHT_GAP)}|${apart}${ALONE})`;
}

/** No letter stands before. */
function before(): string {
  return `${STARTS}(?<![\\p{L}\\p{N}]\\${BAR})`;
}

/** Letters of a name: the single letters of a syllable may be characters of their own. */
function joined(letters: readonly string[][], gap: string): string {
  return letters.map((units) => unitsOf(units)).join(gap);
}

function unitsOf(units: readonly string[]): string {
  return `${units.join(`\\${BAR}?${units.length > 1 ? `(?: \\${BAR})?` : ''}`)}\\${BAR}`;
}

function isShortLatin(name: string): boolean {
  return /^[A-Za-z]{1,3}$/.test(name.normalize('NFKC').replace(SEPARATORS, ''));
}

function isPhone(name: string): boolean {
  return /^\d{8,15}$/.test(digitsOf(name)) && /^[\d\s._\-+()]+$/u.test(name.normalize('NFKC'));
}

/** A Korean number with and without the country's: `010-1234-5678`, `+82 10 1234 5678`. */
function phonePattern(name: string): string {
  const national = digitsOf(name).replace(/^(?:82)?0?/, '');
  const digits = Array.from(national, (digit) => `${digit}\\${BAR}`).join(GAP);
  return `${STARTS}(?:0\\${BAR}${GAP})?${digits}`;
}

function digitsOf(name: string): string {
  return name.normalize('NFKC').replace(SEPARATORS, '');
}

function quotePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
