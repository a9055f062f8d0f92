import { dayPeriodWords } from './day-period-words.ts';
import { nameKey } from './name-key.ts';

/** What a word beside a time says about its hour. */
export type DayPeriod = 'am' | 'pm' | 'gozen' | 'gogo' | 'noon' | 'night';

const BY_WORD = new Map<string, DayPeriod>([
  ['午前', 'gozen'],
  ['午後', 'gogo'],
  ['am', 'am'],
  ['pm', 'pm'],
  ...Object.entries(dayPeriodWords).flatMap(([period, words]) =>
    words.split('|').map((word) => [word, period as DayPeriod] as const),
  ),
]);

/** The meaning of a word or phrase beside a time, in any case and with or without dots; null for any other. */
export function toDayPeriod(word: string): DayPeriod | null {
  return BY_WORD.get(nameKey(word)) ?? null;
}

/**
 * Hour from 0 to 23 of an hour written with a day period. `exact` is false where such an hour cannot be written so
 * (`00:08 a. m.`, `13:05 PM`): then the hour is taken as it stands.
 */
export function toHour(hour: number, period: DayPeriod | null): { hour: number; exact: boolean } {
  if (period === null) return { hour, exact: true };
  // Japanese counts the hours of each half day from 0 (CLDR pattern `K`): 午後0:30 is half past noon.
  if ((period === 'gozen' || period === 'gogo') && hour <= 12) {
    return { hour: (hour % 12) + (period === 'gogo' ? 12 : 0), exact: true };
  }
  if (hour < 1 || hour > 12) return { hour, exact: false };
  if (period === 'am') return { hour: hour % 12, exact: true };
  if (period === 'pm') return { hour: (hour % 12) + 12, exact: true };
  // 中午 covers 11:00 to 13:59; other languages reach from 10 to 5.
  if (period === 'noon') return { hour: hour < 6 ? hour + 12 : hour, exact: hour < 6 || hour > 9 };
  // 晚上 and 半夜: 6 to 11 in the evening, 12 to 5 after midnight.
  return hour >= 6 && hour < 12 ? { hour: hour + 12, exact: true } : { hour: hour % 12, exact: true };
}
