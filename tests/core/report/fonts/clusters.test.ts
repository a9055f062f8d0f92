import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toClusters } from '../../../../electron/core/report/fonts/clusters.ts';

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' });
const graphemes = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

describe('clusters', () => {
  it.each([
    ['한글과 abc', ['한', '글', '과', ' ', 'a', 'b', 'c']],
    ['가\u0301나', ['가\u0301', '나']],
    ['👨‍👩‍👧‍👦!', ['👨‍👩‍👧‍👦', '!']],
    ['🇰🇷🇺🇸', ['🇰🇷', '🇺🇸']],
    ['1️⃣2', ['1️⃣', '2']],
    ['\u1112\u119e\u11ab글', ['\u1112\u119e\u11ab', '글']],
    ['가\u11ab', ['가\u11ab']],
    ['한\u200d글', ['한\u200d', '글']],
    ['مرحبا بك', ['مرحبا', ' ', 'بك']],
    ['\ud800a', ['\ud800', 'a']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(toClusters(text)).toEqual(expected);
  });

  it('drop nothing, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => toClusters(text).join('') === text));
  });

  it('are the graphemes of Unicode where no joined script is in the text', () => {
    const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (sample) => sameList(toClusters(sample), graphemes(sample))));
  });
});

const PARTS = [
  '가',
  '나',
  '漢',
  'a',
  '1',
  ' ',
  '\u0301',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '👍',
  '🏽',
  '🇰',
  '🇷',
  '\u1100',
  '\u1161',
  '\u11ab',
  '\u3131',
  '。',
  '\n',
  '\u200b',
  'か',
  '\u3099',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string().map((text) => `${text}\ud800`),
);

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
