import type { Doubt } from '../doubts.ts';
import { toDayPeriod, toHour } from '../time/day-period.ts';
import { type CalendarDate, isDate, toIsoDate, toIsoTime } from '../time/wall-clock.ts';
import { monthOf } from './month.ts';

/** A timestamp at the start of a line. */
export interface Stamp {
  readonly raw: string;
  /** `YYYY-MM-DD`; null where the stamp is a bare time or no real date. */
  readonly date: string | null;
  /** `HH:MM:SS`; null where there is no such time. */
  readonly clock: string | null;
  /** `YYYY-MM-DDTHH:MM:SS`; null where date or clock is. */
  readonly time: string | null;
  readonly doubts: readonly Doubt[];
  readonly style: StampStyle;
}

/** Which app writes a stamp so: full Korean words (Android), dots or short months (iOS), a bare time (iOS). */
export type StampStyle = 'words' | 'dots' | 'month-long' | 'month-short' | 'time-first' | 'bare';

const SPACE = '[ \\u00a0\\u2009\\u202f]';
const KO_PERIOD = `(?:(오전|오후|午前|午後|AM|PM)${SPACE}?)?`;
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?';
const EN_PERIOD = `(?:${SPACE}?([AaPp]\\.?${SPACE}?[Mm]\\b\\.?))?`;
const AFTER = '(?=[,:]|$)';

type Read = (m: RegExpExecArray) => Stamp;

const words: Read = (m) => stamp('words', m, date(m[1], m[2], m[3]), [m[5], m[6], m[7]], m[4] ?? m[8]);
const dots: Read = (m) => stamp('dots', m, date(m[1], m[2], m[3]), [m[5], m[6], m[7]], m[4] ?? m[8]);
const english = (m: RegExpExecArray, month: string, day: string, year: string): Stamp => {
  const style = month.length > 3 ? 'month-long' : 'month-short';
  const when = date(year, String(monthOf(month)), day);
  return stamp(style, m, when, [m[4], m[5], m[6]], m[7]);
};

const PATTERNS: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(
      `^(\\d{4})[년年] ?(\\d{1,2})[월月] ?(\\d{1,2})[일日]${SPACE}${KO_PERIOD}${CLOCK}${EN_PERIOD}${AFTER}`,
    ),
    words,
  ],
  [
    new RegExp(
      `^(\\d{4})[./-] ?(\\d{1,2})[./-] ?(\\d{1,2})\\.?${SPACE}${KO_PERIOD}${CLOCK}${EN_PERIOD}${AFTER}`,
    ),
    dots,
  ],
  [
    new RegExp(`^([A-Z][a-z]{2,8})\\.? (\\d{1,2}), (\\d{4})(?:,? at|,)?${SPACE}${CLOCK}${EN_PERIOD}${AFTER}`),
    (m) => english(m, m[1]!, m[2]!, m[3]!),
  ],
  [
    new RegExp(`^(\\d{1,2}) ([A-Z][a-z]{2,8})\\.? (\\d{4})(?:,? at|,)?${SPACE}${CLOCK}${EN_PERIOD}${AFTER}`),
    (m) => english(m, m[2]!, m[1]!, m[3]!),
  ],
  [
    new RegExp(`^${CLOCK}${EN_PERIOD}, ([A-Z][a-z]{2,8}) (\\d{1,2}), (\\d{4})${AFTER}`),
    (m) => stamp('time-first', m, date(m[7], String(monthOf(m[5]!)), m[6]), [m[1], m[2], m[3]], m[4]),
  ],
  [
    new RegExp(`^${KO_PERIOD}${CLOCK}${EN_PERIOD}(?=[,:] )`),
    (m) => stamp('bare', m, null, [m[2], m[3], m[4]], m[1] ?? m[5]),
  ],
];

function date(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

type ClockParts = readonly [string | undefined, string | undefined, string | undefined];

function stamp(
  style: StampStyle,
  match: RegExpExecArray,
  when: CalendarDate | null,
  [hours, minutes, seconds]: ClockParts,
  word: string | undefined,
): Stamp {
  const { hour, exact } = toHour(Number(hours), word === undefined ? null : toDayPeriod(word));
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  const clockIs = hour < 24 && minute < 60 && second < 60;
  const dateIs = when === null || isDate(when);
  const doubts: Doubt[] = [];
  if (!clockIs || !exact) doubts.push('time-impossible');
  if (!dateIs) doubts.push('date-impossible');
  const isoDate = when !== null && dateIs ? toIsoDate(when) : null;
  const clock = clockIs ? toIsoTime(hour, minute, second) : null;
  const time = isoDate === null || clock === null ? null : `${isoDate}T${clock}`;
  return { raw: match[0], date: isoDate, clock, time, doubts, style };
}

/** The timestamp a line begins with, or null. */
export function parseStamp(text: string): Stamp | null {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = read(match);
    if (!Number.isNaN(monthIn(found, match))) return found;
  }
  return null;
}

/** A word that is no month makes an English stamp none at all. */
function monthIn(found: Stamp, match: RegExpExecArray): number {
  if (found.style === 'month-long' || found.style === 'month-short') {
    return monthOf(/^[A-Z]/.test(match[0]) ? match[1]! : match[2]!);
  }
  return found.style === 'time-first' ? monthOf(match[5]!) : 0;
}

/**
 * Reads stamps as `parseStamp` does, faster: lines of one minute share their stamp, lines of one day the text before
 * the clock, and there are few different clocks.
 */
export function createStampReader(): (text: string) => Stamp | null {
  let last: Stamp | null = null;
  let dayText = '\n';
  const clocks = new Map<string, Stamp>();

  function quick(text: string, day: Stamp): Stamp | null {
    if (!text.startsWith(dayText)) return null;
    const end = text.indexOf(',', dayText.length);
    if (end < 0 || end - dayText.length > LONGEST_CLOCK) return null;
    const clock = clocks.get(text.slice(dayText.length, end));
    return clock === undefined || clock.clock === null ? null : sameDay(text.slice(0, end), day, clock);
  }

  function remember(text: string, found: Stamp): void {
    const at = found.date === null ? -1 : found.raw.search(CLOCK_TEXT);
    if (at <= 0 || text[found.raw.length] !== ',') return;
    if (last?.style !== found.style || clocks.size > MOST_CLOCKS) clocks.clear();
    dayText = found.raw.slice(0, at);
    clocks.set(found.raw.slice(at), found);
  }

  return (text) => {
    if (last !== null && text.startsWith(last.raw) && isStampEnd(text, last.raw.length)) return last;
    if (!mayBegin(text.charCodeAt(0))) return null;
    const found = last === null ? null : quick(text, last);
    const stamp = found ?? parseStamp(text);
    if (stamp === null) return null;
    if (found === null) remember(text, stamp);
    last = stamp;
    return stamp;
  };
}

/** A stamp of the day of one and the clock of another. */
function sameDay(raw: string, { date, style }: Stamp, { clock, doubts }: Stamp): Stamp {
  return { raw, date, clock, time: `${date}T${clock}`, doubts, style };
}

/** The clock at the end of a stamp that begins with its date. */
const CLOCK_TEXT = new RegExp(`(?:오전|오후|午前|午後|AM|PM)?${SPACE}?${CLOCK}${EN_PERIOD}$`);
const LONGEST_CLOCK = 16;
const MOST_CLOCKS = 4000;

/** A comma, a colon or nothing; a colon may begin seconds only where the stamp has none of them. */
function isStampEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (at === text.length || code === 0x2c) return true;
  return code === 0x3a && text.charCodeAt(at + 1) === 0x20;
}

/** A digit, a capital letter, 오 or 午. */
function mayBegin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || code === 0xc624 || code === 0x5348;
}
