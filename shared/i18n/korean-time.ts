/** Korean court papers write days as `2026. 3. 2.` and times as `21:04`. */

/** Minutes that Korean time is ahead of UTC. */
export const KOREA_OFFSET_MINUTES = 540;

export function koreanDay(at: number, offsetMinutes: number = KOREA_OFFSET_MINUTES): string {
  const date = new Date(at + offsetMinutes * 60_000);
  return `${date.getUTCFullYear()}. ${date.getUTCMonth() + 1}. ${date.getUTCDate()}.`;
}

/** `2026. 3. 2. 21:04:07 (UTC+9)`. */
export function koreanMoment(at: number, offsetMinutes: number = KOREA_OFFSET_MINUTES): string {
  const date = new Date(at + offsetMinutes * 60_000);
  return `${koreanDay(at, offsetMinutes)} ${date.toISOString().slice(11, 19)} (${utcOffset(offsetMinutes)})`;
}

/** `UTC+9`, `UTC-3:30`, `UTC`. */
export function utcOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const absolute = Math.abs(offsetMinutes);
  const minutes = absolute % 60 === 0 ? '' : `:${String(absolute % 60).padStart(2, '0')}`;
  return `UTC${offsetMinutes < 0 ? '-' : '+'}${Math.floor(absolute / 60)}${minutes}`;
}

/** A wall clock without zone, `2026-03-02T21:04:00`, as `2026. 3. 2. 21:04`; seconds only where they are not zero. */
export function koreanWallClock(time: string): string {
  const match = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)(?::(\d\d))?/.exec(time);
  if (match === null) return time;
  const [, year, month, day, clock, seconds] = match;
  return `${year}. ${Number(month)}. ${Number(day)}. ${clock}${seconds === undefined || seconds === '00' ? '' : `:${seconds}`}`;
}
