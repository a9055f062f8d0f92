import type { Doubt } from '../doubts.ts';
import { fromPersian, isPersianYear } from './persian.ts';

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
/** Years between the first year of another calendar and ours. */
const BUDDHIST = 543;
const ROC = 1911;

/**
 * The Gregorian year of a year as written. Two digits: 52 to 99 is the Thai calendar (2552 is 2009), the rest is this
 * century. Three digits are years of the Republic of China (98 is 2009). Other calendars than these and the Persian
 * cannot be told apart by the year alone, or have no fixed rule: null.
 */
export function toYear(written: number, digits: number): { year: number | null; doubt: Doubt | null } {
  if (digits <= 2) {
    if (written < 52) return { year: 2000 + written, doubt: null };
    return { year: 2500 + written - BUDDHIST, doubt: 'calendar-converted' };
  }
  if (digits === 3) return within(written + ROC);
  if (written >= FIRST && written <= LAST) return { year: written, doubt: null };
  return within(written - BUDDHIST);
}

function within(year: number): ReturnType<typeof toYear> {
  if (year < FIRST || year > LAST) return { year: null, doubt: 'calendar-unknown' };
  return { year, doubt: 'calendar-converted' };
}

/**
 * The Gregorian date of a date as written, by the size of its year; `digits` are those of the year.
 * @returns `date` null with a doubt for a day that does not exist or a year of no known calendar
 */
export function toGregorian(
  written: CalendarDate,
  digits: number,
): { date: CalendarDate | null; doubt: Doubt | null } {
  if (digits === 4 && isPersianYear(written.year)) {
    const date = fromPersian(written);
    return { date, doubt: date === null ? 'date-impossible' : 'calendar-converted' };
  }
  const { year, doubt } = toYear(written.year, digits);
  if (year === null) return { date: null, doubt };
  const date = { ...written, year };
  return isDate(date) ? { date, doubt } : { date: null, doubt: 'date-impossible' };
}
