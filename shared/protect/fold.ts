/**
 * A text as it is searched for names: every character becomes the letters it stands for, Hangul as single letters,
 * followed by a bar; characters that leave no ink become nothing. `하늘` and `ㅎㅏㄴㅡㄹ`, composed, decomposed or full-width,
 * so hold the same letters, and a bar says where a character ends: `하느라` does not hold `하늘`.
 */
export interface FoldedText {
  readonly text: string;
  /** For every unit of `text`: where its character begins in the original. */
  readonly starts: readonly number[];
  /** For every unit of `text`: where its character ends in the original. */
  readonly ends: readonly number[];
}

/** Ends a character in a folded text; no text folds to it. */
export const BAR = '|';

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
/** Letters that a keyboard makes of two. */
const PAIRS: Record<string, string> = Object.fromEntries(
  'ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ'
    .split(' ')
    .map((entry) => [entry[0]!, entry.slice(1)]),
);

/** A syllable in conjoining letters is one character, as its composed form is. */
const CHARACTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]|./gsu;
const NO_INK = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}]/gu;
const known = new Map<string, string>();

export function foldText(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const letters = foldCharacter(character);
    folded += letters;
    for (let unit = 0; unit < letters.length; unit++) {
      starts.push(index);
      ends.push(index + character.length);
    }
  }
  return { text: folded, starts, ends };
}

/** Letters of one character and a bar; empty for one without ink. Line ends count as spaces. */
export function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = toLetters(character);
  if (known.size < 100_000) known.set(character, folded);
  return folded;
}

function toLetters(character: string): string {
  if (/\s/u.test(character)) return ` ${BAR}`;
  const plain = character.normalize('NFKC').replace(/[^가-힣]/gu, (each) => each.normalize('NFKD'));
  const letters = Array.from(plain.replace(NO_INK, ''), lettersOf).join('').toLowerCase();
  return letters === '' ? '' : `${letters.replaceAll(BAR, '¦')}${BAR}`;
}

function lettersOf(letter: string): string {
  const code = letter.codePointAt(0)!;
  if (code >= 0xac00 && code <= 0xd7a3) {
    const index = code - 0xac00;
    const lead = LEADS[Math.floor(index / 588)]!;
    const vowel = VOWELS[Math.floor((index % 588) / 28)]!;
    return [lead, vowel, TAILS[index % 28]!].map((part) => PAIRS[part] ?? part).join('');
  }
  const single = conjoining(code) ?? letter;
  return PAIRS[single] ?? single;
}

/** The keyboard letter of a conjoining one, which stands alone where its syllable is broken up. */
function conjoining(code: number): string | undefined {
  if (code >= 0x1100 && code <= 0x1112) return LEADS[code - 0x1100];
  if (code >= 0x1161 && code <= 0x1175) return VOWELS[code - 0x1161];
  if (code === 0x111a) return 'ㅀ';
  if (code === 0x1121) return 'ㅄ';
  return code >= 0x11a8 && code <= 0x11c2 ? TAILS[code - 0x11a7] : undefined;
}
