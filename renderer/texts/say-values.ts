import { utcOffset } from '../../shared/i18n/korean-time.ts';
import type { Lang } from './texts.ts';

const locale = (lang: Lang): string => (lang === 'ko' ? 'ko-KR' : 'en-GB');

/** A moment on the clock of where it was written, with its distance from UTC; never the reader's own zone by surprise. */
export function sayMoment(at: string, offsetMinutes: number, lang: Lang): string {
  const local = new Date(Date.parse(at) + offsetMinutes * 60_000);
  const text = local.toLocaleString(locale(lang), {
    timeZone: 'UTC',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return `${text} (${utcOffset(offsetMinutes)})`;
}

/** A moment on this computer's clock and in its zone. */
export function sayHere(at: string, lang: Lang): string {
  return sayMoment(at, -new Date(at).getTimezoneOffset(), lang);
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes below a thousand as they are; larger sizes in a unit that keeps the number short. */
export function saySize(bytes: number, lang: Lang): string {
  if (bytes < 1000) return inUnit(bytes, 'byte', lang);
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  return inUnit(bytes / 1000 ** power, UNITS[power - 1]!, lang);
}

function inUnit(value: number, unit: string, lang: Lang): string {
  const digits = unit === 'byte' ? 0 : 1;
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const;
  return value.toLocaleString(locale(lang), style);
}
