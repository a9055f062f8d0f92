import { describe, expect, it } from 'vitest';
import { dayOfRow, findDay } from '../../../renderer/features/conversations/find-day.ts';

const DAYS = [
  { day: '2026-03-02', row: 4, count: 10 },
  { day: '2026-03-05', row: 14, count: 3 },
  { day: '2026-03-02', row: 17, count: 1 },
  { day: '2026-03-09', row: 18, count: 2 },
];

describe('a day that is asked for', () => {
  it.each([
    ['is found at its first row', '2026-03-02', 4, false],
    ['without messages gives way to the next', '2026-03-03', 14, true],
    ['before all gives way to the first', '2020-01-01', 4, true],
    ['after all gives way to the last', '2030-01-01', 18, true],
  ])('%s', (_, day, row, isOther) => {
    expect(findDay(DAYS, day)).toMatchObject({ row, isOther });
  });

  it('is not found where no row has a time', () => {
    expect(findDay([], '2026-03-02')).toBeNull();
  });
});

describe('the day of a row', () => {
  it.each([
    [0, null],
    [4, '2026-03-02'],
    [13, '2026-03-02'],
    [14, '2026-03-05'],
    [17, '2026-03-02'],
    [1_000_000, '2026-03-09'],
  ])('%i', (row, day) => {
    expect(dayOfRow(DAYS, row)).toBe(day);
  });
});
