import type { Party } from '../domain/party.ts';

/** A sealed name and what stands for it in everything that leaves. */
export interface ProtectedName {
  readonly value: string;
  readonly pseudonym: string;
}

/** The sealed names of protected people, longest first so that a whole name wins over a part of it. */
export function protectedNamesOf(parties: readonly Party[]): ProtectedName[] {
  return parties
    .filter((party) => party.protected)
    .flatMap((party) => party.names.map(({ value }) => ({ value: value.trim(), pseudonym: party.pseudonym })))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.value.length - a.value.length || (a.value < b.value ? -1 : 1));
}

export interface Pseudonymised {
  readonly text: string;
  /** Places replaced. */
  readonly count: number;
}

export type Pseudonymiser = (text: string) => Pseudonymised;

/**
 * Replaces every protected name by its pseudonym in 〔 〕, however it is spelt: composed or decomposed Hangul, single
 * letters, full-width, any case, with invisible characters between, and (from three characters on) with spaces, dots or
 * dashes between. A name that is part of a longer word is replaced too: Korean particles are glued to names.
 */
export function createPseudonymiser(names: readonly ProtectedName[]): Pseudonymiser {
  if (names.length === 0) return (text) => ({ text, count: 0 });
  const pattern = new RegExp(names.map(({ value }) => `(${spellings(value)})`).join('|'), 'giu');
  return (text) => {
    let count = 0;
    const replaced = text.replace(pattern, (...match: unknown[]) => {
      count++;
      const index = names.findIndex((_, position) => match[position + 1] !== undefined);
      return `〔${names[index]!.pseudonym}〕`;
    });
    return { text: replaced, count };
  };
}

/** Whether a text holds any protected name in any spelling. */
export function holdsProtectedName(text: string, names: readonly ProtectedName[]): boolean {
  return createPseudonymiser(names)(text).count > 0;
}

const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0';

function spellings(name: string): string {
  const letters = [...name.normalize('NFC')].filter((letter) => !/\s/u.test(letter));
  const gap = letters.length >= 3 ? `[\\s${INVISIBLE}._\\-·]{0,3}` : `[${INVISIBLE}]{0,3}`;
  return letters.map(spellingsOfLetter).join(gap);
}

function spellingsOfLetter(letter: string): string {
  const forms = new Set([letter, letter.normalize('NFD'), toFullWidth(letter), ...toLetterJamo(letter)]);
  return `(?:${[...forms].map(quotePattern).join('|')})`;
}

function toFullWidth(letter: string): string {
  const code = letter.codePointAt(0)!;
  return code >= 0x21 && code <= 0x7e ? String.fromCodePoint(code + 0xfee0) : letter;
}

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** A syllable typed letter by letter: 하 as ㅎㅏ. */
function toLetterJamo(letter: string): string[] {
  const index = letter.codePointAt(0)! - 0xac00;
  if (index < 0 || index >= 11172) return [];
  return [LEADS[Math.floor(index / 588)]! + VOWELS[Math.floor((index % 588) / 28)]! + TAILS[index % 28]!];
}

function quotePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
