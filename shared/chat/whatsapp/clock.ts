import { type DayPeriod, toHour } from '../time/day-period.ts';
import { toIsoTime } from '../time/wall-clock.ts';

/** A time of day as a timestamp writes it. */
export interface Clock {
  /** `HH:MM:SS`; null where there is no such time. */
  readonly iso: string | null;
  /** The hour can be written with this day period, and the period is known. */
  readonly exact: boolean;
  readonly seconds: boolean;
  readonly period: boolean;
}

/** `period`: `unknown` for a word that is none of ours; the hour is then taken as it stands. */
export function toClock(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  period: DayPeriod | 'unknown' | null,
): Clock {
  const { hour, exact } = toHour(Number(hours), period === 'unknown' ? null : period);
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)];
  const real = hour < 24 && minute < 60 && second < 60;
  return {
    iso: real ? toIsoTime(hour, minute, second) : null,
    exact: exact && period !== 'unknown',
    seconds: seconds !== undefined,
    period: period !== null,
  };
}
