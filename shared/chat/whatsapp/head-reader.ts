import type { Clock } from './clock.ts';
import { type Closing, type Head, mayBegin, parseHead } from './head.ts';
import { isSpace } from './stamp-text.ts';

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
const BRACKET = 0x5b;

/**
 * Reads timestamps as `parseHead` does, faster: lines of one minute share theirs, lines of one day the text before the
 * clock (and the same `fields`), and there are few different clocks.
 */
export function createHeadReader(): (text: string) => Head | null {
  const day = createDayMemory();
  let last: Head | null = null;
  let lastText = '\n';
  return (text) => {
    if (last !== null && text.startsWith(lastText)) return last;
    if (!mayBegin(text)) return null;
    const found = day.read(text);
    const head = found ?? parseHead(text);
    if (head === null) return null;
    last = found !== null || day.remember(text, head) ? head : null;
    lastText = text.slice(0, head.end);
    return head;
  };
}

/** What stands before the clock on the lines of one day, and the clocks seen so far. */
interface DayMemory {
  read(text: string): Head | null;
  /** Returns whether lines of this shape can be read from memory. */
  remember(text: string, head: Head): boolean;
}

function createDayMemory(): DayMemory {
  let dayText = '\n';
  let day: Head | null = null;
  const clocks = new Map<string, Clock>();
  return {
    read(text) {
      if (day === null || !text.startsWith(dayText)) return null;
      const close = CLOSINGS[day.closing];
      const at = text.indexOf(close, dayText.length);
      if (at < 0 || at - dayText.length > LONGEST_CLOCK) return null;
      const clock = clocks.get(text.slice(dayText.length, at));
      if (clock === undefined) return null;
      const end = at + close.length;
      if (day.closing === 'dash' && isSpace(text.charCodeAt(end))) return null;
      const from = day.closing === 'bracket' ? dayText.indexOf('[') + 1 : 0;
      return headOn(day, text.slice(from, at), end, clock);
    },
    remember(text, head) {
      const split = splitClock(text, head);
      day = split === null ? null : head;
      if (split === null) return false;
      if (clocks.size > MOST_CLOCKS) clocks.clear();
      dayText = split.before;
      clocks.set(split.clock, head.clock);
      return true;
    },
  };
}

/** Written out, because a spread copy takes several times as long and this is done for most lines. */
function headOn(
  { fields, separator, closing, timeFirst, converted }: Head,
  raw: string,
  end: number,
  clock: Clock,
): Head {
  return { raw, end, fields, separator, clock, closing, timeFirst, converted };
}

/** A timestamp in the text before its clock and the clock; null where the next ones cannot be told by these alone. */
function splitClock(text: string, head: Head): { before: string; clock: string } | null {
  const close = CLOSINGS[head.closing];
  const at = head.end - close.length;
  const start = text.slice(0, at).search(CLOCK_TEXT);
  if (head.timeFirst || start <= 0 || !text.startsWith(close, at)) return null;
  if (text.indexOf(close, start) !== at) return null;
  if (!text.startsWith(head.raw, text.charCodeAt(0) === BRACKET ? 1 : 0)) return null;
  const clock = text.slice(start, at);
  // A day period before the clock belongs to the clock: the same numbers mean another time under the other word.
  if (head.clock.period && !WORD_IN_CLOCK.test(clock)) return null;
  return { before: text.slice(0, start), clock };
}
