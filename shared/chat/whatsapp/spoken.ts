import { createKnownSenders } from '../senders.ts';
import { splitBody } from './body.ts';
import { type Head, parseHead } from './head.ts';
import { isNotice } from './notices.ts';

/** A line that begins with a timestamp, and what follows it. */
export interface Timed {
  readonly head: Head;
  readonly rest: string;
}

/** The line as one with a timestamp; null for any other. */
export function parseTimed(line: string): Timed | null {
  const head = parseHead(line);
  return head === null ? null : { head, rest: line.slice(head.end) };
}

/**
 * Whether lines with timestamps are those of a chat: somebody speaks, or the app does in known words. Logs and listings
 * carry the same timestamps, so more is asked where those are written as programs write them: the first line, or half of
 * all (a person may paste a log into a chat). Where nothing but a space or a colon ends the timestamp, as in old exports
 * and in most logs, three of four: events in words that are not known may be the fourth.
 */
export function isSpokenText(timed: readonly Timed[]): boolean {
  const first = timed[0];
  if (first === undefined || timed.every(isOfSignal)) return false;
  const spoken = timed.filter(isSpoken).length;
  if (timed.every(isOpenEnded)) return spoken * 4 >= timed.length * 3;
  if (isOfProgram(first.head) && !isSpoken(first)) return spoken * 2 >= timed.length;
  return spoken > 0;
}

function isOpenEnded({ head }: Timed): boolean {
  return head.closing === 'space' || head.closing === 'colon';
}

/** `[2019-12-24, 12:23] Jane: …`: in brackets WhatsApp always writes seconds or a part of the day. */
function isOfSignal({ head }: Timed): boolean {
  const { closing, timeFirst, fields, separator, clock } = head;
  const dated = closing === 'bracket' && !timeFirst && separator === '-' && fields[0].length === 4;
  return dated && !clock.seconds && !clock.period;
}

const NOBODY = createKnownSenders();
const MARK = /^\u200e/;

function isSpoken({ head, rest }: Timed): boolean {
  const split = splitBody(rest, NOBODY);
  if (split === null) return isNotice(rest.replace(MARK, ''));
  return split.sender.trim() !== '' && !(isOfProgram(head) && LOG_WORDS.test(split.sender));
}

/**
 * Date and time as programs write them: to the second, in 24 hours, no comma between. A person may well be called
 * "Bank INFO", so names are looked at only there.
 */
function isOfProgram({ raw, clock }: Head): boolean {
  return clock.seconds && !clock.period && !raw.includes(',');
}

/** A level, a time zone, a source line (`main.go:12`) or the number of a process in what stands where a name would. */
const LOG_WORDS =
  /(?<!\p{L})(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL|LOG|STATEMENT)(?!\p{L})|^(?:UTC|[+-]\d{4}) |\.\w{1,5}:\d{1,7}$|\[\d{1,10}\]|^\[(?:debug|info|notice|warn|error|crit|alert|emerg)\]/u;
