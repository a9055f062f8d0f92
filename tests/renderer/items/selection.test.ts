import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseOnly,
  chooseRange,
  nothingChosen,
  placeAfter,
  stretch,
  toggle,
} from '../../../renderer/features/items/selection.ts';

describe('a selection', () => {
  it('is one, one more, or a stretch from where it began', () => {
    const one = chooseOnly(3, 'c');
    expect([...one.ids]).toEqual(['c']);
    const two = toggle(one, 5, 'e');
    expect([...two.ids]).toEqual(['c', 'e']);
    expect([...toggle(two, 3, 'c').ids]).toEqual(['e']);
    const range = chooseRange(two, 7, ['e', 'f', 'g']);
    expect(range).toMatchObject({ anchor: 5, active: 7 });
    expect([...range.ids]).toEqual(['e', 'f', 'g']);
  });

  it('is of ids, so a row that is not here yet chooses nothing', () => {
    expect(chooseOnly(3, undefined).ids.size).toBe(0);
    expect(nothingChosen(4)).toMatchObject({ anchor: 4, active: 4 });
  });

  it('stretches both ways', () => {
    expect(stretch(2, 5)).toEqual({ from: 2, count: 4 });
    expect(stretch(5, 2)).toEqual({ from: 2, count: 4 });
    expect(stretch(5, 5)).toEqual({ from: 5, count: 1 });
  });
});

describe('a key', () => {
  const cards = { total: 12, columns: 5, page: 10 };

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 6],
    ['ArrowUp', 6, 1],
    ['ArrowUp', 3, 3],
    ['ArrowDown', 8, 11],
    ['ArrowDown', 11, 11],
    ['PageDown', 1, 11],
    ['PageUp', 11, 1],
    ['Home', 7, 0],
    ['End', 7, 11],
  ])('%s leads among cards from %i to %i', (key, from, to) => {
    expect(placeAfter(key, from, cards)).toBe(to);
  });

  it('that goes sideways means nothing in a list, and none moves where there is nothing', () => {
    const list = { total: 12, columns: 1, page: 10 };
    expect(placeAfter('ArrowRight', 3, list)).toBeNull();
    expect(placeAfter('ArrowDown', 3, list)).toBe(4);
    expect(placeAfter('x', 3, list)).toBeNull();
    expect(placeAfter('End', 0, { ...list, total: 0 })).toBeNull();
  });

  it('never leads out of the list', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(60),
        fc.nat(49),
        (key, total, columns, page, start) => {
          const active = start % total;
          const next = placeAfter(key, active, { total, columns, page });
          if (next === null) return;
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThan(total);
        },
      ),
    );
  });
});
