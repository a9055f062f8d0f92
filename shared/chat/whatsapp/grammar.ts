import type { Assembler, Opening } from '../assembler.ts';
import type { Doubt } from '../doubts.ts';
import type { WhatsAppPlan } from '../plan.ts';
import type { KnownSenders } from '../senders.ts';
import type { Line } from '../text/lines.ts';
import { toDayPeriod, toHour } from '../time/day-period.ts';
import { toNumber } from '../time/digits.ts';
import { toIsoDate, toIsoTime } from '../time/wall-clock.ts';
import { splitBody } from './body.ts';
import { type Head, parseHead } from './head.ts';
import { type DateFields, readDate, toDateFields } from './order.ts';
import { isMarkedNotice } from './phrases.ts';

/** Reads the lines of a WhatsApp text export. */
export function createWhatsAppGrammar(
  plan: WhatsAppPlan,
  senders: KnownSenders,
  out: Assembler,
): (line: Line) => void {
  const timeOf = createTimeReader(plan);

  return (line) => {
    if (line.text === '') return out.blank(line);
    const head = parseHead(line.text);
    const accepted = head === null ? null : plan.accepts(head);
    if (head !== null && accepted !== null) {
      const { time, doubts } = timeOf(head);
      const all: readonly Doubt[] = accepted === 'main' ? doubts : [...doubts, 'style-differs'];
      return out.begin(openingOf(line.text.slice(head.end), head.raw, time, all, senders), line);
    }
    const open = out.open();
    if (open === null) return out.single({ kind: 'unparsed', pattern: 'none', text: line.text }, line);
    if (head !== null) out.extend(line, 'record-shaped-continuation');
    else out.extend(line);
  };
}

function openingOf(
  rest: string,
  rawTimestamp: string,
  time: string | null,
  doubts: readonly Doubt[],
  senders: KnownSenders,
): Opening {
  const split = splitBody(rest, senders);
  if (split === null) return { kind: 'system', pattern: 'event', text: rest, rawTimestamp, time, doubts };
  const { sender, text } = split;
  const shared = { text, sender, rawTimestamp, time };
  if (isMarkedNotice(text)) return { kind: 'system', pattern: 'event', ...shared, doubts };
  const all: readonly Doubt[] = split.ambiguous ? [...doubts, 'sender-ambiguous'] : doubts;
  return { kind: 'message', pattern: 'message', ...shared, doubts: all };
}

interface ReadTime {
  readonly time: string | null;
  readonly doubts: readonly Doubt[];
}

/** Reads timestamps in the order of the file; lines of the same minute share one reading. */
function createTimeReader(plan: WhatsAppPlan): (head: Head) => ReadTime {
  let lastRaw = '';
  let last: ReadTime = { time: null, doubts: [] };
  return (head) => {
    if (head.raw === lastRaw) return last;
    last = readTime(head, plan);
    lastRaw = head.raw;
    return last;
  };
}

function readTime(head: Head, plan: WhatsAppPlan): ReadTime {
  const fields = toDateFields(head.fields);
  const { date, doubt } = readDate(fields, plan.order);
  const { hour, exact } = toHour(
    toNumber(head.hour),
    head.period === undefined ? null : toDayPeriod(head.period),
  );
  const [minute, second] = [toNumber(head.minute), head.second === undefined ? 0 : toNumber(head.second)];
  const real = hour < 24 && minute < 60 && second < 60;
  const doubts: Doubt[] = doubt === null ? [] : [doubt];
  if (isTwofold(fields, plan)) doubts.push('date-order-ambiguous');
  if (!exact || !real) doubts.push('time-impossible');
  const time = date === null || !real ? null : `${toIsoDate(date)}T${toIsoTime(hour, minute, second)}`;
  return { time, doubts };
}

/** Whether another order that the file leaves open gives another date. */
function isTwofold(fields: DateFields, plan: WhatsAppPlan): boolean {
  if (plan.candidates.length < 2) return false;
  const dates = plan.candidates.map((order) => readDate(fields, order).date);
  const days = new Set(dates.filter((date) => date !== null).map(toIsoDate));
  return days.size > 1;
}
