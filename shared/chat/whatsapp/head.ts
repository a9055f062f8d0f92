import { toDayPeriod } from '../time/day-period.ts';
import { digitValue } from '../time/digits.ts';
import { type Clock, toClock } from './clock.ts';
import { isMark } from './folded.ts';
import { beginsWithName, parseStampText } from './stamp-text.ts';

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
export function mayBegin(text: string): boolean {
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
