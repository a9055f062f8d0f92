import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, toGramQuery, toGrams, toGramText } from '../../../shared/search/bigrams.ts';

describe('terms of a text', () => {
  it('are the pairs of neighbours and the end of each run', () => {
    expect(toGrams('보증금을 달라')).toEqual(['을', '보증', '증금', '금을', '라', '달라']);
  });

  it('leave punctuation and spaces out and keep digits, symbols and emoji', () => {
    expect(toGrams('3,000원! 😀')).toEqual(
      ['3', '원', '00', '0원', '😀'].sort((a, b) => order(a) - order(b)),
    );
    function order(term: string): number {
      return ['3', '원', '00', '0원', '😀'].indexOf(term);
    }
  });

  it('are the same as text of an index row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const written = toGramText(text)
          .split(' ')
          .filter((term) => term !== '');
        expect(new Set(written)).toEqual(new Set(toGrams(text)));
      }),
    );
  });

  it('are the same for every way of writing a letter', () => {
    for (const text of ['안녕하세요', 'Café', 'ΟΔΟΣ ΟΔΟΣΑ'])
      expect(toGrams(text.normalize('NFD'))).toEqual(toGrams(text.normalize('NFC')));
  });
});

describe('folding', () => {
  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('finds a capital sigma inside a word', () => {
    expect(fold('ΟΔΟΣΑ')).toContain(fold('ΟΔΟΣ'));
  });
});

describe('a query', () => {
  it('of one syllable asks for the beginning of a term', () => {
    expect(toGramQuery('돈')).toBe('"돈"*');
  });

  it('of several words asks for all their pairs', () => {
    expect(toGramQuery('보증금 달라')).toBe('"보증" AND "증금" AND "달라"');
  });

  it('of punctuation alone has no terms', () => {
    for (const query of ['', ' ', '?!', '...']) expect(toGramQuery(query)).toBeNull();
  });

  it('cannot leave its quotes', () => {
    expect(toGramQuery('a"b" OR c')).toBe('"a"* AND "b"* AND "or" AND "c"*');
  });
});
