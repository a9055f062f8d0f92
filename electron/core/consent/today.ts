import type { Clock } from '../ports.ts';

const DAY = 86_400_000;

/**
 * Today as people here write it, `YYYY-MM-DD`. The day in UTC would be yesterday's until nine in the morning in Korea, and
 * a consent withdrawn today would still be used.
 */
export function todayOf(clock: Clock): string {
  return dayOf(clock, clock.now());
}

/** Day of a moment (milliseconds since 1970) where this computer is. */
export function dayOf(clock: Clock, moment: number): string {
  return new Date(moment + clock.offsetMinutes(moment) * 60_000).toISOString().slice(0, 10);
}

/** Midnight where this computer is, as UTC. */
export function startOfDay(clock: Clock): string {
  const now = clock.now();
  const offset = clock.offsetMinutes(now) * 60_000;
  return new Date(Math.floor((now + offset) / DAY) * DAY - offset).toISOString();
}
