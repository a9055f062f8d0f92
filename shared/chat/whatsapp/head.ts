import { PERIOD, toDayPeriod, toHour } from '../time/day-period.ts';
import { DIGIT, digitValue, toNumber } from '../time/digits.ts';
import { toIsoTime } from '../time/wall-clock.ts';

/** How the text before a message is closed: `[…] `, ` - `, `: ` or only a space. */
export type Closing = 'bracket' | 'dash' | 'colon' | 'space';

/** The timestamp at the start of a line, in the parts the file writes. */
export interface Head {
  /** The timestamp without brackets and closing. */
  readonly raw: string;
  /** Where the rest of the line begins. */
  readonly end: number;
  readonly fields: readonly [string, string, string];
  /** First character between the date fields. */
  readonly separator: string;
  readonly clock: Clock;
  readonly closing: Closing;
  /** Time before date: text copied from a screen, not an export. */
  readonly timeFirst: boolean;
}

export interface Clock {
  /** `HH:MM:SS`; null where there is no such time. */
  readonly iso: string | null;
  /** The hour can be written with this day period. */
  readonly exact: boolean;
  readonly seconds: boolean;
  readonly period: boolean;
}

function clockOf(
  hours: string,
  minutes: string,
  seconds: string | undefined,
  word: string | undefined,
): Clock {
  const { hour, exact } = toHour(toNumber(hours), word === undefined ? null : toDayPeriod(word));
  const [minute, second] = [toNumber(minutes), seconds === undefined ? 0 : toNumber(seconds)];
  const real = hour < 24 && minute < 60 && second < 60;
  return {
    iso: real ? toIsoTime(hour, minute, second) : null,
    exact,
    seconds: seconds !== undefined,
    period: word !== undefined,
  };
}

const D = DIGIT;
const S = '[ \\t\\u00a0\\u2009\\u200a\\u202f\\u3000]';
/** Invisible direction marks, which some languages put around every number. Bounded, as everything that repeats is. */
const M = '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]{0,4}';
const JOINING = 'г\\.?|à|às|a las|alle|at|ore|klo|kl\\.?|um|u|в|o|om|lúc|den|saat|στις|を';
const DATE = `(${D}{1,4})${M}(${S}?[./\\-‐年년]${S}?)${M}(${D}{1,4})${M}${S}?[./\\-‐月월]${S}?${M}(${D}{1,4})(?!${D})(?:${S}?[日일])?\\.?`;
const JOIN = `${M}(?:${S}?г\\.)?[,،、]?${M}${S}{0,3}(?:(?:${JOINING})[,،]?${S}{1,3})?${M}`;
const TIME = `(${D}{1,2})(?:[:.٫∶]|${S}?[hH]${S}?)(${D}{2})(?:(?:[:.٫∶]|${S}?min${S}?)(${D}{2})(?:${S}?s)?)?(?!${D})(?:${S}?ч\\.?)?`;
const BEFORE = `(?:(${PERIOD})${S}{0,3})?`;
const AFTER = `(?:${M}${S}{0,3}(${PERIOD}))?${M}`;
const CLOSE = `(?:${M}(\\])${S}?|${S}{0,3}([-–—])(?:${S}|$)|(:) | )`;

const DATE_FIRST = new RegExp(`^${M}(\\[?)${M}(${DATE}${JOIN}${BEFORE}${TIME}${AFTER})${CLOSE}`, 'i');
const TIME_FIRST = new RegExp(`^${M}(\\[)(${BEFORE}${TIME}${AFTER},${S}${DATE})\\]${S}?`, 'i');

/** The commonest shapes, which the general pattern reads alike but several times slower. */
const PLAIN =
  /^(\[?)((\d{1,4})([./-])(\d{1,4})[./-](\d{1,4}),? ()(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ([AaPp][Mm]))?)(?:(\]) | (-) )/;

/**
 * Reads timestamps as `parseHead` does, faster: lines of one minute share theirs, lines of one day the text before the
 * clock (and the same `fields`), and there are few different clocks.
 */
export function createHeadReader(): (text: string) => Head | null {
  let last: Head | null = null;
  let lastText = '\n';
  let dayText = '\n';
  let day: Head | null = null;
  const clocks = new Map<string, Clock>();

  function quick(text: string, like: Head): Head | null {
    if (!text.startsWith(dayText)) return null;
    const at = text.indexOf(CLOSINGS[like.closing], dayText.length);
    if (at < 0 || at - dayText.length > LONGEST_CLOCK) return null;
    const clock = clocks.get(text.slice(dayText.length, at));
    if (clock === undefined) return null;
    const { fields, separator, closing, timeFirst } = like;
    const end = at + CLOSINGS[closing].length;
    return {
      raw: text.slice(closing === 'bracket' ? dayText.indexOf('[') + 1 : 0, at),
      end,
      fields,
      separator,
      clock,
      closing,
      timeFirst,
    };
  }

  function remember(text: string, found: Head): void {
    day = null;
    const close = CLOSINGS[found.closing];
    const at = found.end - close.length;
    const start = text.slice(0, at).search(CLOCK_TEXT);
    if (found.timeFirst || start <= 0 || !text.startsWith(close, at)) return;
    if (
      text.indexOf(close, start) !== at ||
      !text.startsWith(found.raw, text.charCodeAt(0) === BRACKET ? 1 : 0)
    )
      return;
    if (clocks.size > MOST_CLOCKS) clocks.clear();
    day = found;
    dayText = text.slice(0, start);
    clocks.set(text.slice(start, at), found.clock);
  }

  return (text) => {
    if (last !== null && text.startsWith(lastText)) return last;
    if (!mayBegin(text)) return null;
    const found = day === null ? null : quick(text, day);
    const head = found ?? parseHead(text);
    if (head === null) return null;
    if (found === null) remember(text, head);
    last = day === null ? null : head;
    lastText = text.slice(0, head.end);
    return head;
  };
}

/** Closings as they stand in nearly every file, and that nothing can prolong. */
const CLOSINGS: { readonly [closing in Closing]: string } = {
  bracket: '] ',
  dash: ' - ',
  colon: ': ',
  space: '\n',
};
/** The clock at the end of a beginning, in the commonest shapes only. */
const CLOCK_TEXT =
  /(?<=[ ,])\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: [AaPp][Mm])?$|(?:오전|오후|上午|下午|午前|午後) ?\d{1,2}:\d{2}(?::\d{2})?$/;
const LONGEST_CLOCK = 16;
const MOST_CLOCKS = 100_000;

/** The timestamp a line begins with, or null. */
export function parseHead(text: string): Head | null {
  if (!mayBegin(text)) return null;
  const plain = PLAIN.exec(text);
  if (plain !== null) return dateFirst(plain);
  const match = DATE_FIRST.exec(text);
  if (match !== null) return dateFirst(match);
  return text.charCodeAt(0) === BRACKET ? timeFirst(TIME_FIRST.exec(text)) : null;
}

const BRACKET = 0x5b;

/** A line that begins with a digit or a bracket, perhaps after direction marks. Anything else costs no pattern. */
function mayBegin(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (code === BRACKET) return true;
  if (code < 0x061c) return false;
  return isMark(code) || digitValue(code) >= 0;
}

function isMark(code: number): boolean {
  return (
    code === 0x061c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

function dateFirst(m: RegExpExecArray): Head | null {
  const bracket = m[1] === '[';
  const closing: Closing =
    m[12] !== undefined ? 'bracket' : m[13] !== undefined ? 'dash' : m[14] !== undefined ? 'colon' : 'space';
  if (bracket !== (closing === 'bracket')) return null;
  return {
    raw: m[2]!,
    end: m[0].length,
    fields: [m[3]!, m[5]!, m[6]!],
    separator: m[4]!.trim().charAt(0),
    clock: clockOf(m[8]!, m[9]!, m[10], m[7] || m[11]),
    closing,
    timeFirst: false,
  };
}

function timeFirst(m: RegExpExecArray | null): Head | null {
  if (m === null) return null;
  return {
    raw: m[2]!,
    end: m[0].length,
    clock: clockOf(m[4]!, m[5]!, m[6], m[3] ?? m[7]),
    fields: [m[8]!, m[10]!, m[11]!],
    separator: m[9]!.trim().charAt(0),
    closing: 'bracket',
    timeFirst: true,
  };
}

/**
 * What a device keeps the same on every line of an export, as one number: closing, separator, place and length of the
 * year, seconds, day period, time first.
 */
export function styleOf(head: Head): number {
  const closing = { bracket: 0, dash: 1, colon: 2, space: 3 }[head.closing];
  const year = head.fields.findIndex((field) => field.length > 2) + 1;
  const bits = closing | (year << 2) | ((head.clock.seconds ? 1 : 0) << 4);
  const more = ((head.clock.period ? 1 : 0) << 5) | ((head.timeFirst ? 1 : 0) << 6);
  return bits | more | (head.separator.charCodeAt(0) << 8);
}

/** Whether a date field shows that its device pads to two digits (1), that it does not (-1), or neither (0). */
export function paddingOf(field: string): -1 | 0 | 1 {
  if (field.length === 1) return -1;
  return field.length === 2 && digitValue(field.charCodeAt(0)) === 0 ? 1 : 0;
}
