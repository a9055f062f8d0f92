import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../shared/search/excerpt.ts';
import { needlesOf, spansOf } from '../../../shared/search/query.ts';

describe('what a query asks for', () => {
  it.each([
    ['each word by itself', '보증금  돌려', ['보증금', '돌려']],
    ['a phrase in quotation marks as one piece', '"내일 보자" 학교', ['학교', '내일 보자']],
    ['the same in curled ones', '“See You” at', ['at', 'see you']],
    ['a mark without its other half as it stands', '5" 화면', ['5"', '화면']],
    ['nothing of empty ones', '"" “ ” ', []],
    ['nothing of nothing', '   ', []],
  ])('%s', (_, query, needles) => {
    expect(needlesOf(query)).toEqual(needles);
  });
});

describe('places of what was found', () => {
  it('are in order, and those that overlap are one', () => {
    expect(spansOf('학교 앞 학교', ['학교', '교 앞'])).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 7 },
    ]);
  });

  it('hold what was looked for', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', '가', '나', ' ') });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const needles = needlesOf(query);
        let from = 0;
        for (const { start, end } of spansOf(text, needles)) {
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
          const part = text.slice(start, end).toLowerCase();
          expect(needles.some((needle) => part.includes(needle))).toBe(true);
        }
      }),
    );
  });

  it('are none where folding moves them', () => {
    expect(spansOf('İstanbul 학교', ['학교'])).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('of a short text is all of it', () => {
    expect(excerptOf('학교 앞', ['학교'])).toBe('학교 앞');
  });

  it('of a long one has the first match in it', () => {
    const text = `${'가'.repeat(900)}학교${'나'.repeat(900)}`;
    const excerpt = excerptOf(text, ['학교']);
    expect(excerpt).toContain('학교');
    expect(excerpt.length).toBeLessThan(300);
    expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true);
  });

  it('halves no character', () => {
    fc.assert(
      fc.property(fc.nat(400), (at) => {
        const text = `${'😀'.repeat(at)}학교${'😀'.repeat(400)}`;
        expect(excerptOf(text, ['학교'])).not.toMatch(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        );
      }),
    );
  });
});
