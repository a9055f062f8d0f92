import type { CalendarDate } from './wall-clock.ts';

/**
 * Years of the Persian (Solar Hijri) calendar that WhatsApp can have written: 2009 to 2042. Lunar Hijri years of that
 * time are 1430 and later, so the year alone tells the calendar.
 */
const FIRST = 1388;
const LAST = 1420;

/** 1 Farvardin 1388. */
const EPOCH = Date.UTC(2009, 2, 21);
const DAY = 86_400_000;
/** Leap years by their place in a cycle of 33: the rule that agrees with the observed calendar from 1178 to 1633 (K. Borkowski, The Persian calendar for 3000 years, 1996). */
const LEAP = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

export function isPersianYear(year: number): boolean {
  return year >= FIRST && year <= LAST;
}

function daysIn(year: number, month: number): number {
  if (month <= 6) return 31;
  return month <= 11 || LEAP.has(year % 33) ? 30 : 29;
}

/** The Gregorian date of a Persian date; null for a day that does not exist or a year outside 1388 to 1420. */
export function fromPersian({ year, month, day }: CalendarDate): CalendarDate | null {
  if (!isPersianYear(year) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  let days = day - 1;
  for (let y = FIRST; y < year; y++) days += LEAP.has(y % 33) ? 366 : 365;
  for (let m = 1; m < month; m++) days += daysIn(year, m);
  const at = new Date(EPOCH + days * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
