import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExhibitMark, markText, parseMark } from '../../../shared/domain/exhibit-mark.ts';
import { type Marked, orderedMarks } from '../../../shared/domain/exhibit-order.ts';

const marked = (text: string): Marked => ({ exhibitId: text, mark: parseMark(text)! });

/** `갑2 갑1-1+갑1-2`: two groups, in their wanted order. Gives each draft with its new mark. */
function order(groups: string, taken: readonly string[] = []): Record<string, string> {
  const wanted = groups.split(' ').map((group) => group.split('+').map(marked));
  const marks = orderedMarks(
    wanted,
    taken.map((text) => parseMark(text)!),
  );
  return Object.fromEntries([...marks].map(([id, mark]) => [id, short(mark)]));
}

const short = (mark: ExhibitMark): string =>
  markText(mark).replace(' 제', '').replace('호증의 ', '-').replace('호증', '');

describe('the numbers of drafts in a new order', () => {
  it.each([
    ['are dealt out anew', '갑3 갑1 갑2', [], { 갑3: '갑1', 갑1: '갑2', 갑2: '갑3' }],
    ['keep a deliberate first number and a gap', '갑9 갑5', [], { 갑9: '갑5', 갑5: '갑9' }],
    ['leave those of the court alone', '갑4 갑3', ['갑1', '갑2'], { 갑4: '갑3', 갑3: '갑4' }],
    ['become branches under one number', '갑1+갑2 갑3', [], { 갑1: '갑1-1', 갑2: '갑1-2', 갑3: '갑2' }],
    ['are whole again when branches part', '갑1-1 갑1-2', [], { '갑1-1': '갑1', '갑1-2': '갑2' }],
    [
      'go past what is filed when there are more of them',
      '갑2-1 갑2-2',
      ['갑3'],
      { '갑2-1': '갑2', '갑2-2': '갑4' },
    ],
    ['keep a branch that always stood alone', '갑2 갑1-1', [], { 갑2: '갑1', '갑1-1': '갑2-1' }],
    ['are counted apart for objects', '검갑2 갑1 검갑1', [], { 검갑2: '검갑1', 갑1: '갑1', 검갑1: '검갑2' }],
  ])('%s', (_, groups, taken, wanted) => {
    expect(order(groups, taken)).toEqual(wanted);
  });

  it('are never the same twice, never those of the court, and follow the order', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 });
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(sizes, numbers, (groupSizes, all) => {
        const taken = all.slice(-8).map((number) => parseMark(`갑${number}`)!);
        let at = 0;
        const groups = groupSizes.map((size) => Array.from({ length: size }, () => marked(`갑${all[at++]}`)));
        const marks = [...orderedMarks(groups, taken).values()];
        const texts = [...marks, ...taken].map(markText);
        expect(new Set(texts).size).toBe(texts.length);
        const places = marks.map(({ number, sub }) => number * 10 + (sub ?? 0));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(marks.some(({ number }) => taken.some((each) => each.number === number))).toBe(false);
      }),
    );
  });
});
