import type { Assembler, Opening } from '../assembler.ts';
import type { Doubt } from '../doubts.ts';
import { limits } from '../limits.ts';
import type { KakaoPlan } from '../plan.ts';
import type { KnownSenders } from '../senders.ts';
import type { Line } from '../text/line.ts';
import { toDayPeriod, toHour } from '../time/day-period.ts';
import { toIsoTime } from '../time/wall-clock.ts';
import { parseDashedLine } from './date-line.ts';
import { continueWith, dateLineOpening } from './mobile.ts';
import { isDeletedMarker, isEventOf, isEventPhrase } from './phrases.ts';

/** `] [오후 12:30] ` between name and text. */
const TIME =
  /\] \[((?:(오전|오후|午前|午後|AM|PM) ?)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \u00a0\u202f]?([AaPp]\.?[Mm]\.?))?)\](?: |$)/g;

export interface WindowsCut {
  readonly sender: string;
  readonly raw: string;
  readonly clock: string | null;
  readonly exact: boolean;
  readonly text: string;
}

/** Every way to cut `[name] [time] text`, where name and text may hold brackets. Empty for another line. */
export function cutsOf(text: string): WindowsCut[] {
  if (text.charCodeAt(0) !== 0x5b) return [];
  const cuts: WindowsCut[] = [];
  TIME.lastIndex = 1;
  for (let m = TIME.exec(text); m !== null && cuts.length < 32; m = TIME.exec(text)) {
    if (m.index > limits.senderName) break;
    cuts.push(cutOf(text, m));
    TIME.lastIndex = m.index + 1;
  }
  return cuts;
}

function cutOf(text: string, m: RegExpExecArray): WindowsCut {
  const word = m[2] ?? m[6];
  const { hour, exact } = toHour(Number(m[3]), word === undefined ? null : toDayPeriod(word));
  const [minute, second] = [Number(m[4]), Number(m[5] ?? 0)];
  const real = hour < 24 && minute < 60 && second < 60;
  return {
    sender: text.slice(1, m.index),
    raw: m[1]!,
    clock: real ? toIsoTime(hour, minute, second) : null,
    exact: real && exact,
    text: text.slice(m.index + m[0].length),
  };
}

/** The last cut that keeps a known sender; without one the first, as ambiguous. */
function chooseCut(
  cuts: readonly WindowsCut[],
  senders: KnownSenders,
): { cut: WindowsCut; ambiguous: boolean } {
  if (cuts.length === 1) return { cut: cuts[0]!, ambiguous: false };
  const known = cuts.filter((cut) => senders.has(cut.sender));
  return { cut: known.at(-1) ?? cuts[0]!, ambiguous: known.length !== 1 };
}

/** Reads the lines of a Windows text export. Events carry no time and are known by their words alone. */
export function createWindowsGrammar(
  plan: KakaoPlan,
  senders: KnownSenders,
  out: Assembler,
): (line: Line) => void {
  let day: string | null = null;

  function isEvent(text: string): boolean {
    return isEventPhrase(text) || isDeletedMarker(text) || isEventOf(text, senders.has);
  }

  function take(line: Line): void {
    const dayLine = parseDashedLine(line.text);
    const message = dayLine === null ? messageOf(line, day, senders, out) : null;
    if (dayLine !== null) {
      day = dayLine.date;
      out.single(dateLineOpening(dayLine, line.text), line);
    } else if (message !== null) out.begin(message, line);
    else if (isEvent(line.text)) out.begin(eventOpening(line.text), line);
    else continueWith(line, out);
  }

  return (line) => {
    if (line.number <= plan.headerLines)
      out.single({ kind: 'structure', pattern: 'header', text: line.text }, line);
    else if (line.text === '') out.blank(line);
    else take(line);
  };
}

function messageOf(
  line: Line,
  day: string | null,
  senders: KnownSenders,
  out: Pick<Assembler, 'openKind' | 'openLines'>,
): Opening | null {
  const cuts = cutsOf(line.text);
  if (cuts.length === 0) return null;
  const { cut, ambiguous } = chooseCut(cuts, senders);
  const doubts: Doubt[] = ambiguous ? ['sender-ambiguous'] : [];
  if (!cut.exact) doubts.push('time-impossible');
  // Lines of one message and lines of two end alike here, so a record after a message of several lines may be its
  // continuation: somebody may have pasted a quotation.
  if (out.openKind() === 'message' && out.openLines() > 1) doubts.push('possible-continuation');
  const time = day === null || cut.clock === null ? null : `${day}T${cut.clock}`;
  const shared = { text: cut.text, rawTimestamp: cut.raw, time, doubts };
  if (cut.sender === '') return { kind: 'system', pattern: 'event', ...shared };
  return { kind: 'message', pattern: 'message', sender: cut.sender, ...shared };
}

function eventOpening(text: string): Opening {
  return { kind: 'system', pattern: 'event-without-time', text, doubts: ['system-by-phrase'] };
}
