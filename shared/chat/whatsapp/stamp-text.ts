import type { DayPeriod } from '../time/day-period.ts';
import { DIGIT } from '../time/digits.ts';
import { monthNamed } from '../time/names.ts';
import { toYear } from '../time/wall-clock.ts';
import { type Clock, toClock } from './clock.ts';
import { type Folded, fold } from './folded.ts';
import type { Closing, Head } from './head.ts';
import { clockLike, dateFirst, timeFirst, unclosed } from './stamp-pattern.ts';
import { eraBefore, isWeekdayText, mayBePeriod, readWords } from './stamp-words.ts';

type Groups = { readonly [name: string]: string | undefined };

/** The timestamp a line begins with, in any of the shapes that phones write; null for another line. */
export function parseStampText(line: string): Head | null {
  const folded = fold(line);
  if (!clockLike.test(folded.text)) return null;
  for (const pattern of dateFirst) {
    const head = headOf(line, folded, pattern.exec(folded.text), false);
    if (head !== null) return head;
  }
  for (const pattern of timeFirst) {
    const head = headOf(line, folded, pattern.exec(folded.text), true);
    if (head !== null) return head;
  }
  return headOf(line, folded, unclosed.exec(folded.text), false);
}

/** Whether the first word of a line can begin a timestamp: a day of the week, a month or an era. */
export function beginsWithName(line: string): boolean {
  if (line.charCodeAt(0) < 0x80 && !DIGITS.test(line.slice(0, LATEST_DIGIT))) return false;
  const word = FIRST_WORD.exec(line);
  if (word === null) return false;
  const name = word[0];
  return isWeekdayText(name) || monthNamed(name) !== null || eraBefore(name) !== 0 || OPENERS.test(name);
}

/** A timestamp that begins with a Latin word has its first number soon. */
const LATEST_DIGIT = 40;
const DIGITS = new RegExp(DIGIT);
const FIRST_WORD = /^[\p{L}][\p{L}\p{M}.'’]{0,19}/u;
/** Other words a timestamp begins with: an era that converts nothing, and day periods of Vietnamese and Chinese. */
const OPENERS = /^(?:AP|วัน.*|上午|下午|오전|오후)$/;

function headOf(
  line: string,
  folded: Folded,
  match: RegExpExecArray | null,
  timeFirst: boolean,
): Head | null {
  if (match === null) return null;
  const groups: Groups = match.groups!;
  const closing = closingOf(groups);
  if ((groups.open === '[') !== (closing === 'bracket')) return null;
  if (groups.pre !== undefined && !isWeekdayText(groups.pre)) return null;
  const read = readParts(groups, closing);
  if (read === null) return null;
  const rawAt = match[0].indexOf(groups.raw!);
  const [from, to] = [folded.places[rawAt]!, folded.places[rawAt + groups.raw!.trimEnd().length - 1]! + 1];
  const { fields, converted, clock } = read;
  const separator = groups.sep?.trim().charAt(0) ?? ' ';
  return {
    raw: line.slice(from, to),
    end: endOf(line, folded, match, closing),
    fields,
    separator,
    clock,
    closing,
    timeFirst,
    converted,
  };
}

function closingOf({ bracket, dash, colon }: Groups): Closing {
  if (bracket !== undefined) return 'bracket';
  if (dash !== undefined) return 'dash';
  return colon === undefined ? 'space' : 'colon';
}

/** Where the rest of the line begins: after one space, and after all spaces that follow a dash. */
function endOf(line: string, { places }: Folded, match: RegExpExecArray, closing: Closing): number {
  let end = places[match[0].length - 1]! + 1;
  if (closing === 'dash') for (let n = 0; n < 3 && isSpace(line.charCodeAt(end)); n++) end++;
  return end;
}

export function isSpace(code: number): boolean {
  return (
    code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000
  );
}

interface Parts {
  readonly fields: Head['fields'];
  readonly converted: boolean;
  readonly clock: Clock;
}

function readParts(groups: Groups, closing: Closing): Parts | null {
  const middle = readWords(groups.mid ?? '');
  const period = periodOf(groups, closing, middle?.period ?? null);
  if (middle === null || period === undefined) return null;
  const behind = readWords(groups.post ?? '');
  const era = eraBefore(groups.era ?? '') || middle.era || behind?.era || 0;
  const date = groups.a === undefined ? namedDate(groups, era) : numericDate(groups, era);
  if (date === null) return null;
  return { ...date, clock: toClock(groups.hour!, groups.min!, groups.s, period) };
}

/** The day period from before or behind the time; undefined where something else stands there. */
function periodOf(
  { post, hour }: Groups,
  closing: Closing,
  before: DayPeriod | null,
): DayPeriod | 'unknown' | null | undefined {
  if (post === undefined) return before;
  const behind = readWords(post.trim());
  const closed = closing === 'bracket' || closing === 'dash';
  if (behind !== null && (closed || behind.period !== null)) return behind.period ?? before;
  return closed && Number(hour) <= 12 && mayBePeriod(post.trim()) ? 'unknown' : undefined;
}

type ReadDate = Pick<Parts, 'fields' | 'converted'>;

/** Three numbers in the order of the file. In an era the year is the first where the era stands before it, else the last. */
function numericDate({ a, b, c, era: before }: Groups, era: number): ReadDate {
  if (era === 0) return { fields: [a!, b!, c!], converted: false };
  if (before !== undefined) return { fields: [String(Number(a) + era), b!, c!], converted: true };
  return { fields: [a!, b!, String(Number(c) + era)], converted: true };
}

/** A date with a month in words has one order: it is handed on as year of four digits, month, day. */
function namedDate({ d, d2, m, m2, y }: Groups, era: number): ReadDate | null {
  const month = monthNamed(m ?? m2 ?? '');
  if (month === null) return null;
  const { year, doubt } =
    era === 0 && y!.length <= 2 ? toYear(Number(y), 2) : { year: Number(y) + era, doubt: null };
  return { fields: [String(year), String(month), d ?? d2 ?? ''], converted: era !== 0 || doubt !== null };
}
