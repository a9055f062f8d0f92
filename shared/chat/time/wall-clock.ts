import type { Doubt } from '../doubts.ts';

/** A date as numbers; `month` from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isDate({ year, month, day }: CalendarDate): boolean {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return false;
  return month !== 2 || day < 29 || isLeap(year);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

export function toIsoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${TWO[month]}-${TWO[day]}`;
}

export function toIsoTime(hour: number, minute: number, second: number): string {
  return `${TWO[hour]}:${TWO[minute]}:${TWO[second]}`;
}

/** 0 = Sunday. Sakamoto's method, Gregorian calendar. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift[month - 1]! + day) % 7;
}

/** Years a message export can hold; the first of these apps is from 2009. */
const FIRST = 2000;
const LAST = 2099;

/**
 * The Gregorian year of a year as written. Two digits: 52 to 99 is the Thai calendar (2552 is 2009), the rest is this
 * century. Other calendars cannot be told apart by the year alone (1445 is a Persian or a Hijri year): null.
 */
export function toYear(written: number, digits: number): { year: number | null; doubt: Doubt | null } {
  if (digits <= 2) {
    if (written < 52) return { year: 2000 + written, doubt: null };
    return { year: 2500 + written - 543, doubt: 'calendar-converted' };
  }
  if (written >= FIRST && written <= LAST) return { year: written, doubt: null };
  if (written >= FIRST + 543 && written <= LAST + 543)
    return { year: written - 543, doubt: 'calendar-converted' };
  return { year: null, doubt: 'calendar-unknown' };
}
