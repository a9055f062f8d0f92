import { type CalendarDate, isDate, toIsoDate, weekdayOf } from '../time/wall-clock.ts';
import { monthOf, weekdayNamed } from './month.ts';

/** A line that only says which day follows. */
export interface DateLine {
  readonly raw: string;
  /** `YYYY-MM-DD`, null for a day that does not exist. */
  readonly date: string | null;
  /** The weekday written is not the weekday of that date. */
  readonly weekdayDiffers: boolean;
}

const ASIAN =
  /^(\d{4})[년年] ?(\d{1,2})[월月] ?(\d{1,2})[일日],? ?([월화수목금토일]요일|[日月火水木金土]曜日)$/;
const DOTTED = /^(\d{4})[.-] ?(\d{1,2})[.-] ?(\d{1,2})\.? ([월화수목금토일]요일)$/;
const MONTH_FIRST = /^([A-Z][a-z]{2,8}), ([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})$/;
const DAY_FIRST = /^([A-Z][a-z]{2,8}),? (\d{1,2}) ([A-Z][a-z]{2,8})\.? (\d{4})$/;
const DASHES = /^-{3,} ?(.+?) ?-{3,}$/;

/** A day with its weekday, as iOS writes it on a line of its own. */
export function parseDayLine(text: string): DateLine | null {
  if (text.length > 60) return null;
  const asian = ASIAN.exec(text) ?? DOTTED.exec(text);
  if (asian !== null) return dateLine(text, asian[1]!, Number(asian[2]), asian[3]!, asian[4]!);
  const month = MONTH_FIRST.exec(text);
  if (month !== null) return dateLine(text, month[4]!, monthOf(month[2]!), month[3]!, month[1]!);
  const day = DAY_FIRST.exec(text);
  return day === null ? null : dateLine(text, day[4]!, monthOf(day[3]!), day[2]!, day[1]!);
}

/** A day between rows of dashes, as Windows writes it; the language of the day may differ from that of the header. */
export function parseDashedLine(text: string): DateLine | null {
  if (text.length > 120 || text.charCodeAt(0) !== 45) return null;
  const inner = DASHES.exec(text);
  return inner === null ? null : parseDayLine(inner[1]!);
}

function dateLine(raw: string, year: string, month: number, day: string, weekday: string): DateLine | null {
  const date: CalendarDate = { year: Number(year), month, day: Number(day) };
  const named = weekdayNamed(weekday);
  if (Number.isNaN(month) || named < 0) return null;
  if (!isDate(date)) return { raw, date: null, weekdayDiffers: false };
  return { raw, date: toIsoDate(date), weekdayDiffers: weekdayOf(date) !== named };
}
