import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, searchFor } from '../../../electron/core/store/needles.ts';

/** The same by the slow way: every needle looked for by itself. */
function naive(page: Uint8Array, needles: readonly Uint8Array[]): Found[] {
  const hay = Buffer.from(page);
  return needles.flatMap((needle, index): Found[] => {
    const whole = hay.indexOf(needle);
    if (whole >= 0) return [{ needle: index, offset: whole, part: 'whole' }];
    if (needle.length < 24) return [];
    const middle = needle.length >> 1;
    const halves = [needle.subarray(0, middle), needle.subarray(middle)].map((half) => hay.indexOf(half));
    const offsets = halves.filter((offset) => offset >= 0);
    return offsets.length === 0 ? [] : [{ needle: index, offset: Math.min(...offsets), part: 'half' }];
  });
}

/** Few different bytes, so that pieces are found often and runs are long. */
const bytes = (least: number, most: number) =>
  fc.array(fc.nat(2), { minLength: least, maxLength: most }).map((values) => Uint8Array.from(values));

/** Files of one kind: all begin alike, and differ after that. */
const alike = fc.tuple(bytes(16, 40), fc.array(bytes(1, 20), { minLength: 20, maxLength: 60 }));

describe('looking for many needles at once', () => {
  it('finds needles that begin alike, too', () => {
    fc.assert(
      fc.property(alike, bytes(0, 30), fc.nat(59), ([heading, tails], before, which) => {
        const needles = tails.map((tail) => Uint8Array.from([...heading, ...tail]));
        const page = Uint8Array.from([...before, ...needles[which % needles.length]!, ...before]);
        expect(searchFor(needles)(page)).toEqual(naive(page, needles));
      }),
      { numRuns: 300 },
    );
  });

  it('finds what looking for each alone finds', () => {
    const needles = fc.array(bytes(1, 30), { minLength: 1, maxLength: 8 });
    const planted = fc.tuple(bytes(0, 60), needles, fc.nat(7), fc.nat(15), bytes(0, 60));
    fc.assert(
      fc.property(planted, ([before, looked, which, cut, after]) => {
        const piece = looked[which % looked.length]!;
        const page = Uint8Array.from([...before, ...piece.subarray(cut % piece.length), ...after]);
        expect(searchFor(looked)(page)).toEqual(naive(page, looked));
      }),
      { numRuns: 3000 },
    );
  });
});
