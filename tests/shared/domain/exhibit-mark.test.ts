import { describe, expect, it } from 'vitest';
import { markFileStem, markText, nextNumber, parseMark } from '../../../shared/domain/exhibit-mark.ts';

describe('an exhibit mark', () => {
  it.each([
    ['갑1', '갑 제1호증', '갑01'],
    ['갑 제1호증의 2', '갑 제1호증의 2', '갑01-02'],
    ['갑가 제3호증', '갑가 제3호증', '갑가03'],
    ['을나12-3', '을나 제12호증의 3', '을나12-03'],
    ['병 제7호증', '병 제7호증', '병07'],
    ['검갑 1', '검갑 제1호증', '검갑01'],
    ['갑1'.normalize('NFD'), '갑 제1호증', '갑01'],
  ])('%s is read and printed', (text, printed, stem) => {
    const mark = parseMark(text)!;
    expect([markText(mark), markFileStem(mark)]).toEqual([printed, stem]);
    expect(parseMark(markText(mark))).toEqual(mark);
  });

  it.each(['', '정1', '갑', '갑0', '갑1-0', '갑거1', '갑10000', '갑1의', '갑 제1호증의 2의 3'])(
    'is not: %s',
    (text) => {
      expect(parseMark(text)).toBeNull();
    },
  );

  it('goes on with the number after the highest under the same prefix', () => {
    const used = ['갑1', '갑3-2', '검갑9', '갑가5'].map((text) => parseMark(text)!);
    expect(nextNumber(used, { side: 'plaintiff', partyBranch: '', object: false })).toBe(4);
  });
});
