import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorAt,
  clampAnchor,
  distanceTo,
  drawnRows,
  endOf,
  fromFraction,
  moveAnchor,
  type Rows,
  TOP,
  toFraction,
} from '../../../renderer/ui/long-list/anchor.ts';

/** Rows of any height, the same for the same seed, without a list of them. */
const rowsOf = (count: number, seed: number): Rows => ({
  count,
  heightOf: (row) => 20 + (Math.imul(row + seed, 2654435761) >>> 25) + (row % 97 === 0 ? 900 : 0),
});

const view = fc.integer({ min: 100, max: 1200 });
const list = fc
  .record({ count: fc.integer({ min: 1, max: 1_000_000 }), seed: fc.integer({ min: 0, max: 1000 }) })
  .map(({ count, seed }) => rowsOf(count, seed));
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const place = (anchor: { row: number; offset: number }, rows: Rows): number =>
  anchor.row + anchor.offset / rows.heightOf(anchor.row);

describe('the bar of a long list', () => {
  it('at its ends stands for the first and the last row', () => {
    fc.assert(
      fc.property(list, view, (rows, height) => {
        expect(fromFraction(0, rows, height)).toEqual(TOP);
        const end = fromFraction(1, rows, height);
        expect(end).toEqual(endOf(rows, height));
        expect(toFraction(end, rows, height)).toBe(end.row === 0 && end.offset === 0 ? 0 : 1);
        expect(drawnRows(end, rows, height, 0).end).toBe(rows.count);
      }),
    );
  });

  it('finds its way back from a place to the fraction it came from', () => {
    fc.assert(
      fc.property(list, view, fraction, (rows, height, part) => {
        const end = endOf(rows, height);
        fc.pre(end.row > 0);
        expect(toFraction(fromFraction(part, rows, height), rows, height)).toBeCloseTo(part, 6);
      }),
    );
  });

  it('never goes back when it is moved on', () => {
    fc.assert(
      fc.property(list, view, fraction, fraction, (rows, height, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(place(fromFraction(low, rows, height), rows)).toBeLessThanOrEqual(
          place(fromFraction(high, rows, height), rows) + 1e-9,
        );
      }),
    );
  });

  it('reaches every row of a million by some pixel of its eight million', () => {
    const rows = rowsOf(1_000_000, 7);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), view, (row, height) => {
        const pixel = Math.round(toFraction(anchorAt(row, 0, rows, height), rows, height) * 8_000_000);
        const { first, end } = drawnRows(fromFraction(pixel / 8_000_000, rows, height), rows, height, 0);
        expect(row).toBeGreaterThanOrEqual(first);
        expect(row).toBeLessThan(end);
      }),
    );
  });
});

describe('moving a long list', () => {
  it('down and up again by the same pixels changes nothing, where it did not come to an end', () => {
    fc.assert(
      fc.property(list, view, fraction, fc.integer({ min: 1, max: 5000 }), (rows, height, part, pixels) => {
        const from = fromFraction(part, rows, height);
        const there = moveAnchor(from, pixels, rows, height);
        fc.pre(place(there, rows) < place(endOf(rows, height), rows));
        const back = moveAnchor(there, -pixels, rows, height);
        expect(place(back, rows)).toBeCloseTo(place(from, rows), 6);
      }),
    );
  });

  it('shows no emptiness before the first row or after the last', () => {
    fc.assert(
      fc.property(list, view, fraction, fc.integer({ min: -1e5, max: 1e5 }), (rows, height, part, pixels) => {
        const there = moveAnchor(fromFraction(part, rows, height), pixels, rows, height);
        expect(there).toEqual(clampAnchor(there, rows, height));
        expect(there.offset).toBeGreaterThanOrEqual(0);
        expect(there.offset).toBeLessThan(rows.heightOf(there.row) + 1e-9);
        let shown = -there.offset;
        for (let row = there.row; row < rows.count && shown < height; row++) shown += rows.heightOf(row);
        if (there.row > 0 || there.offset > 0) expect(shown).toBeGreaterThanOrEqual(height - 1e-6);
      }),
    );
  });
});

describe('a row that is asked for', () => {
  it('is wholly in view, or begins in it where it is higher', () => {
    fc.assert(
      fc.property(list, view, fraction, fc.constantFrom(0, 0.4, 1), (rows, height, part, align) => {
        const row = Math.min(rows.count - 1, Math.floor(part * rows.count));
        const anchor = anchorAt(row, align, rows, height);
        if (rows.heightOf(row) <= height)
          expect(Math.abs(distanceTo(row, anchor, rows, height))).toBeLessThan(1e-6);
        else expect(row).toBeGreaterThanOrEqual(anchor.row);
      }),
    );
  });

  it('is in view after moving by its distance', () => {
    fc.assert(
      fc.property(list, view, fraction, fc.integer({ min: -200, max: 200 }), (rows, height, part, away) => {
        const from = fromFraction(part, rows, height);
        const row = Math.min(rows.count - 1, Math.max(0, from.row + away));
        const there = moveAnchor(from, distanceTo(row, from, rows, height), rows, height);
        if (rows.heightOf(row) <= height)
          expect(Math.abs(distanceTo(row, there, rows, height))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('rows that are drawn', () => {
  it('fill the view and what is asked beyond it, unless the list ends', () => {
    fc.assert(
      fc.property(list, view, fraction, (rows, height, part) => {
        const anchor = fromFraction(part, rows, height);
        const { first, end } = drawnRows(anchor, rows, height, 600);
        let above = anchor.offset;
        for (let row = first; row < anchor.row; row++) above += rows.heightOf(row);
        let below = -anchor.offset;
        for (let row = anchor.row; row < end; row++) below += rows.heightOf(row);
        if (first > 0) expect(above).toBeGreaterThanOrEqual(600);
        if (end < rows.count) expect(below).toBeGreaterThanOrEqual(height + 600);
      }),
    );
  });

  it('are none of an empty list', () => {
    const rows: Rows = { count: 0, heightOf: () => 30 };
    expect(drawnRows(TOP, rows, 500, 600)).toEqual({ first: 0, end: 0 });
    expect(toFraction(TOP, rows, 500)).toBe(0);
    expect(fromFraction(0.5, rows, 500)).toEqual(TOP);
  });
});
