import { toDayPeriod } from '../time/day-period.ts';
import { digitValue } from '../time/digits.ts';
import { type Clock, toClock } from './clock.ts';
import { isMark } from './folded.ts';
import { beginsWithName, isSpace, parseStampText } from './stamp-text.ts';

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
  readonly timeFirst: boolean;
  /** The year was counted in a named era; `fields` hold ours. */
  readonly converted: boolean;
}

/** The commonest shapes, which the general pattern reads alike but several times slower. */
const PLAIN =
  /^(\[?)((\d{1,4})([./-])(\d{1,4})[./-](\d{1,4}),? ()(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ([AaPp][Mm]))?)(?:(\]) | (-) (?!\s))/;

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
    const { fields, separator, closing, timeFirst, converted } = like;
    const end = at + CLOSINGS[closing].length;
    if (closing === 'dash' && isSpace(text.charCodeAt(end))) return null;
    return {
      raw: text.slice(closing === 'bracket' ? dayText.indexOf('[') + 1 : 0, at),
      end,
      fields,
      separator,
      clock,
      closing,
      timeFirst,
      converted,
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
    // A day period before the clock belongs to the clock: the same numbers mean another time under the other word.
    if (found.clock.period && !WORD_IN_CLOCK.test(text.slice(start, at))) return;
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
const WORD_IN_CLOCK = /[^\d:.]/;
const LONGEST_CLOCK = 16;
const MOST_CLOCKS = 100_000;

/** The timestamp a line begins with, or null. */
export function parseHead(text: string): Head | null {
  if (!mayBegin(text)) return null;
  const plain = PLAIN.exec(text);
  return plain === null ? parseStampText(text) : (plainHead(plain) ?? parseStampText(text));
}

const BRACKET = 0x5b;

/**
 * A line that begins with a digit or a bracket, perhaps after direction marks, or with the name of a day, a month or an
 * era. Anything else costs no pattern.
 */
function mayBegin(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  if (code === BRACKET) return true;
  if (code < 0x41 || Number.isNaN(code)) return false;
  if (isMark(code) || digitValue(code) >= 0 || FULL_WIDTH.includes(text[0]!)) return true;
  return beginsWithName(text);
}

const FULL_WIDTH = '［【';

function plainHead(m: RegExpExecArray): Head | null {
  const bracket = m[1] === '[';
  const closing: Closing = m[12] === undefined ? 'dash' : 'bracket';
  if (bracket !== (closing === 'bracket')) return null;
  return {
    raw: m[2]!,
    end: m[0].length,
    fields: [m[3]!, m[5]!, m[6]!],
    separator: m[4]!,
    clock: toClock(m[8]!, m[9]!, m[10], m[11] === undefined ? null : toDayPeriod(m[11])),
    closing,
    timeFirst: false,
    converted: false,
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
