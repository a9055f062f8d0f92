import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterDay, dayOf, dayStart } from '../../../renderer/features/items/days.ts';

describe('days of a filter', () => {
  it('begin and end at midnight here, and are read back as they were', () => {
    const days = fc
      .date({ min: new Date(2000, 0, 2), max: new Date(2100, 0, 1), noInvalidDate: true })
      .map((date) => dayOf(date.toISOString()));
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(dayStart(day)!)).toBe(day);
        expect(dayOf(afterDay(day)!, -1)).toBe(day);
        expect(dayStart(day)! < afterDay(day)!).toBe(true);
      }),
    );
  });

  it.each(['', 'x', '2026-3-2', '26-03-02'])('%j is none', (day) => {
    expect(dayStart(day)).toBeUndefined();
    expect(afterDay(day)).toBeUndefined();
  });
});
