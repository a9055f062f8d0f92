import { describe, expect, it } from 'vitest';
import { fromPersian } from '../../../../shared/chat/time/persian.ts';

const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

function toPersian(at: Date): { year: number; month: number; day: number } {
  const part = Object.fromEntries(calendar.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return { year: part.year!, month: part.month!, day: part.day! };
}

describe('a Persian date', () => {
  it('is the day that an independent calendar gives, on every day from 2009 to 2042', () => {
    for (let at = Date.UTC(2009, 2, 21); at < Date.UTC(2042, 2, 21); at += 86_400_000) {
      const day = new Date(at);
      const { year, month, day: date } = fromPersian(toPersian(day))!;
      if (Date.UTC(year, month - 1, date) !== at) expect([year, month, date]).toEqual(day.toISOString());
    }
  });

  it.each([
    [1402, 12, 30],
    [1402, 7, 31],
    [1402, 13, 1],
    [1402, 0, 1],
    [1402, 1, 0],
    [1387, 1, 1],
    [1421, 1, 1],
  ])('that does not exist, or lies outside WhatsApp’s time, is none: %i-%i-%i', (year, month, day) => {
    expect(fromPersian({ year, month, day })).toBeNull();
  });
});
