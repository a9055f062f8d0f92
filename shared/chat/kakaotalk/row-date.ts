import type { Doubt } from '../doubts.ts';
import { toDayPeriod, toHour } from '../time/day-period.ts';
import { isDate, toIsoDate, toIsoTime } from '../time/wall-clock.ts';

export interface RowDate {
  readonly time: string | null;
  readonly doubts: readonly Doubt[];
}

const YEAR_FIRST =
  /^(\d{4})[-/.] ?(\d{1,2})[-/.] ?(\d{1,2})\.?(?:[ T]+(오전|오후|AM|PM)? ?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.0+)? ?([AaPp][Mm])?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))? ?([AaPp][Mm])?$/;
const SERIAL = /^[3-6]\d{4}(?:\.\d+)?$/;

/** The date column: as KakaoTalk writes it, or as a spreadsheet program left it. Null for text that is no date. */
export function parseRowDate(text: string): RowDate | null {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) {
    const [, year, month, day, before, h, min, s, after] = first;
    return toRowDate(
      [Number(year), Number(month), Number(day)],
      [h ?? '0', min ?? '0', s ?? '0'],
      before ?? after,
      [],
    );
  }
  const last = YEAR_LAST.exec(text);
  if (last !== null) return spreadsheetDate(last);
  return SERIAL.test(text) ? serialDate(Number(text)) : null;
}

/** A spreadsheet's own order. Month first unless that is no date: the program that re-saves so is most often American. */
function spreadsheetDate(match: RegExpExecArray): RowDate {
  const [, one, two, year, hour, minute, second, word] = match;
  const monthFirst = Number(one) <= 12;
  const [month, day] = monthFirst ? [Number(one), Number(two)] : [Number(two), Number(one)];
  const unsure = Number(one) <= 12 && Number(two) <= 12 && one !== two;
  const doubts: Doubt[] = unsure ? ['date-order-ambiguous'] : [];
  return toRowDate([Number(year), month, day], [hour!, minute!, second ?? '0'], word, doubts);
}

/** Days since 1899-12-30, to the second. */
function serialDate(serial: number): RowDate {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  return { time: at.toISOString().slice(0, 19), doubts: ['calendar-converted'] };
}

function toRowDate(
  [year, month, day]: readonly [number, number, number],
  [hours, minutes, seconds]: readonly [string, string, string],
  word: string | undefined,
  doubts: readonly Doubt[],
): RowDate {
  const date = { year, month, day };
  const { hour, exact } = toHour(Number(hours), word === undefined ? null : toDayPeriod(word));
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (!isDate(date)) return { time: null, doubts: [...doubts, 'date-impossible'] };
  if (hour > 23 || minute > 59 || second > 59) return { time: null, doubts: [...doubts, 'time-impossible'] };
  const time = `${toIsoDate(date)}T${toIsoTime(hour, minute, second)}`;
  return { time, doubts: exact ? doubts : [...doubts, 'time-impossible'] };
}
