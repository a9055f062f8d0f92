/** Days as the date field writes them (`2026-03-02`), in the zone of this computer; moments as lists take them, in UTC. */

/** When a day begins; undefined for what is no day. */
export function dayStart(day: string): string | undefined {
  return momentOf(day, 0);
}

/** When the next one begins. */
export function afterDay(day: string): string | undefined {
  return momentOf(day, 1);
}

function momentOf(day: string, later: number): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined) return undefined;
  const moment = new Date(Number(year), Number(month) - 1, Number(date) + later);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** The day of a moment, or `days` after it. */
export function dayOf(moment: string, days = 0): string {
  const date = new Date(moment);
  date.setDate(date.getDate() + days);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
