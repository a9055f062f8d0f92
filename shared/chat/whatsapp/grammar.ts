import type { Assembler, Opening } from '../assembler.ts';
import type { Doubt } from '../doubts.ts';
import type { WhatsAppPlan } from '../plan.ts';
import type { KnownSenders } from '../senders.ts';
import type { Line } from '../text/line.ts';
import { toIsoDate } from '../time/wall-clock.ts';
import { splitBody } from './body.ts';
import type { Head } from './head.ts';
import { createHeadReader } from './head-reader.ts';
import { type DateFields, readDate, toDateFields } from './order.ts';
import { isMarkedNotice } from './phrases.ts';

/** Reads the lines of a WhatsApp text export. */
export function createWhatsAppGrammar(
  plan: WhatsAppPlan,
  senders: KnownSenders,
  out: Assembler,
): (line: Line) => void {
  const timeOf = createTimeReader(plan);
  const headAt = createHeadReader();

  return (line) => {
    if (line.text === '') return out.blank(line);
    const head = headAt(line.text);
    const accepted = head === null ? null : plan.accepts(head);
    if (head !== null && accepted !== null) {
      const { time, doubts } = timeOf(head);
      const all: readonly Doubt[] = accepted === 'main' ? doubts : [...doubts, 'style-differs'];
      return out.begin(openingOf(line.text.slice(head.end), head.raw, time, all, senders), line);
    }
    if (out.openKind() === null)
      return out.single({ kind: 'unparsed', pattern: 'none', text: line.text }, line);
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
  if (isMarkedNotice(text)) {
    return { kind: 'system', pattern: 'event', text, sender, rawTimestamp, time, doubts };
  }
  const all: readonly Doubt[] = split.ambiguous ? [...doubts, 'sender-ambiguous'] : doubts;
  return { kind: 'message', pattern: 'message', text, sender, rawTimestamp, time, doubts: all };
}

interface ReadTime {
  readonly time: string | null;
  readonly doubts: readonly Doubt[];
}

/** Reads timestamps in the order of the file; lines of one day share the reading of their date. */
function createTimeReader(plan: WhatsAppPlan): (head: Head) => ReadTime {
  let last: Head | null = null;
  let read: ReadTime = { time: null, doubts: [] };
  let day: { date: string | null; doubts: readonly Doubt[] } = { date: null, doubts: [] };
  return (head) => {
    if (head === last) return read;
    if (head.fields !== last?.fields) day = readDay(head, plan);
    const { iso, exact } = head.clock;
    const time = day.date === null || iso === null ? null : `${day.date}T${iso}`;
    read = { time, doubts: exact && iso !== null ? day.doubts : [...day.doubts, 'time-impossible'] };
    last = head;
    return read;
  };
}

function readDay(head: Head, plan: WhatsAppPlan): { date: string | null; doubts: readonly Doubt[] } {
  const fields = toDateFields(head.fields);
  const { date, doubt } = readDate(fields, plan.order);
  const doubts: Doubt[] = doubt === null ? [] : [doubt];
  if (head.converted) doubts.push('calendar-converted');
  if (isTwofold(fields, plan)) doubts.push('date-order-ambiguous');
  return { date: date === null ? null : toIsoDate(date), doubts };
}

/** Whether another order that the file leaves open gives another date. */
function isTwofold(fields: DateFields, plan: WhatsAppPlan): boolean {
  if (plan.candidates.length < 2) return false;
  const dates = plan.candidates.map((order) => readDate(fields, order).date);
  const days = new Set(dates.filter((date) => date !== null).map(toIsoDate));
  return days.size > 1;
}
