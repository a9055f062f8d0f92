import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymiser } from '../../../shared/protect/protected-names.ts';

const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

function typed(name: string): string {
  return name.replace(/[가-힣]/g, (syllable) => {
    const index = syllable.charCodeAt(0) - 0xac00;
    return `${LEADS[Math.floor(index / 588)]}${VOWELS[Math.floor((index % 588) / 28)]}${TAILS[index % 28]}`;
  });
}

const SPELLINGS: Record<string, (name: string) => string> = {
  composed: (name) => name.normalize('NFC'),
  decomposed: (name) => name.normalize('NFD'),
  'letter by letter': typed,
  'spaced out': (name) => [...name].join(' '),
  'with dots': (name) => [...name].join('.'),
  'full-width': (name) => name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'zero width inserted': (name) => [...name].join('\u200b'),
  'upper case': (name) => name.toUpperCase(),
};
const hangul = fc.string({
  unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((c) => String.fromCharCode(c)),
  minLength: 2,
  maxLength: 4,
});
const handle = fc.stringMatching(/^[a-z]{4,9}[0-9]{0,3}$/);

describe('a protected name', () => {
  for (const [spelling, spell] of Object.entries(SPELLINGS)) {
    it(`does not survive ${spelling}`, () => {
      fc.assert(
        fc.property(fc.oneof(hangul, handle), (name) => {
          const masked = createPseudonymiser([{ value: name, pseudonym: 'A' }]);
          expect(masked(`(${spell(name)}) 안녕`)).toEqual({ text: '(〔A〕) 안녕', count: 1 });
        }),
        { numRuns: 60 },
      );
    });
  }

  const masked = createPseudonymiser([
    { value: '김하늘', pseudonym: 'A' },
    { value: '010-1234-5678', pseudonym: 'A' },
    { value: '하늘', pseudonym: 'A' },
    { value: '수아', pseudonym: 'B' },
    { value: '별', pseudonym: 'C' },
    { value: 'jin', pseudonym: 'D' },
  ]);
  it.each([
    ['하늘아 김하늘이', '〔A〕아 〔A〕이'],
    ['하 늘아', '〔A〕아'],
    ['01012345678, +82 10-1234-5678', '〔A〕, +82 〔A〕'],
    ['별이 jin아', '〔C〕이 〔D〕아'],
  ])('is replaced where particles are glued to it: %s', (text, expected) => {
    expect(masked(text).text).toBe(expected);
  });

  it.each(['공부 하느라', '하느라'.normalize('NFD'), '할 수 아니', '별로 이별', 'enjoying'])(
    'leaves words that look alike: %s',
    (text) => {
      expect(masked(text)).toEqual({ text, count: 0 });
    },
  );
});
