import type { Assembler, Opening } from '../assembler.ts';
import type { Doubt } from '../doubts.ts';
import type { KakaoPlan } from '../plan.ts';
import { type KnownSenders, splitSender } from '../senders.ts';
import type { Line, LineEnd } from '../text/lines.ts';
import { parseDashedLine, parseDayLine } from './date-line.ts';
import { createStampReader, type Stamp } from './stamp.ts';

const SEPARATOR = ' : ';

/** Reads the lines of an Android or iOS text export. */
export function createMobileGrammar(
  plan: KakaoPlan,
  senders: KnownSenders,
  out: Assembler,
): (line: Line) => void {
  const stampAt = createStampReader();
  let day: string | null = null;
  let previousEnd: LineEnd = '\r\n';

  /** In a file as the phone wrote it, a line after a bare LF belongs to the record before, whatever it looks like. */
  function isInside(): boolean {
    return plan.nativeLineEnds && previousEnd === '\n' && out.openKind() !== null;
  }

  function recordOf(line: Line): Opening | null {
    const stamp = stampAt(line.text);
    if (stamp === null) return null;
    const accepted = plan.accepts(familyOf(stamp));
    if (accepted === null) return null;
    const rest = line.text.slice(stamp.raw.length);
    const doubts = accepted === 'main' ? stamp.doubts : [...stamp.doubts, 'style-differs' as const];
    if (rest === '')
      return { kind: 'structure', pattern: 'date-line', text: line.text, rawTimestamp: stamp.raw, doubts };
    const body = bodyOf(rest, stamp);
    return body === null ? null : openingOf(body, stamp, day, doubts, senders);
  }

  function take(line: Line): void {
    const opening = recordOf(line);
    if (opening === null) takeOther(line);
    else if (opening.pattern === 'date-line') {
      day = stampAt(line.text)!.date ?? day;
      out.single(opening, line);
    } else out.begin(opening, line);
  }

  function takeOther(line: Line): void {
    const dayLine = parseDayLine(line.text) ?? parseDashedLine(line.text);
    if (dayLine !== null) {
      day = dayLine.date;
      out.single(dateLineOpening(dayLine, line.text), line);
    } else continueWith(line, out, isShaped(line.text) ? 'record-shaped-continuation' : undefined);
  }

  function isShaped(text: string): boolean {
    const stamp = stampAt(text);
    return stamp !== null && bodyOf(text.slice(stamp.raw.length), stamp) !== null;
  }

  return (line) => {
    if (line.number <= plan.headerLines)
      out.single({ kind: 'structure', pattern: 'header', text: line.text }, line);
    else if (isInside()) out.extend(line, isShaped(line.text) ? 'record-shaped-continuation' : undefined);
    else if (line.text === '') out.blank(line);
    else take(line);
    previousEnd = line.end;
  };
}

/** Short and long month names are one family: May is both. */
export function familyOf(stamp: Stamp): string {
  return stamp.style === 'month-long' || stamp.style === 'month-short' ? 'english' : stamp.style;
}

/** The rest of a line after its stamp, split from it by `, ` (message) or `: ` (event, iOS). */
export function bodyOf(rest: string, stamp: Stamp): { event: boolean; text: string } | null {
  if (rest.startsWith(', ')) return { event: false, text: rest.slice(2) };
  const colon = stamp.style !== 'words' && stamp.style !== 'time-first' && rest.startsWith(': ');
  return colon ? { event: true, text: rest.slice(2) } : null;
}

function openingOf(
  body: { event: boolean; text: string },
  stamp: Stamp,
  day: string | null,
  stampDoubts: readonly Doubt[],
  senders: KnownSenders,
): Opening {
  const date = stamp.style === 'bare' ? day : stamp.date;
  const time = stamp.style === 'bare' ? timeOn(day, stamp.clock) : stamp.time;
  const differs = day !== null && date !== null && date !== day;
  const doubts: readonly Doubt[] = differs ? [...stampDoubts, 'date-differs-from-separator'] : stampDoubts;
  const rawTimestamp = stamp.raw;
  const split = body.event ? null : splitMessage(body.text, senders);
  if (split === null)
    return { kind: 'system', pattern: 'event', text: body.text, rawTimestamp, time, doubts };
  const { sender, text } = split;
  if (sender.trim() === '') return { kind: 'system', pattern: 'event', text, rawTimestamp, time, doubts };
  const all: readonly Doubt[] = split.ambiguous ? [...doubts, 'sender-ambiguous'] : doubts;
  return { kind: 'message', pattern: 'message', text, sender, rawTimestamp, time, doubts: all };
}

function timeOn(day: string | null, clock: string | null): string | null {
  return day === null || clock === null ? null : `${day}T${clock}`;
}

/** An editor that strips spaces at line ends leaves `name :` of an empty message. */
function splitMessage(text: string, senders: KnownSenders): ReturnType<typeof splitSender> {
  const split = splitSender(text, SEPARATOR, senders);
  if (split !== null || !text.endsWith(' :')) return split;
  return { sender: text.slice(0, -2), text: '', ambiguous: false };
}

export function dateLineOpening(
  found: { raw: string; date: string | null; weekdayDiffers: boolean },
  text: string,
): Opening {
  const doubts: Doubt[] = found.weekdayDiffers ? ['weekday-mismatch'] : [];
  if (found.date === null) doubts.push('date-impossible');
  return { kind: 'structure', pattern: 'date-line', text, rawTimestamp: found.raw, doubts };
}

/** A line that begins nothing: part of the open record, or unparsed where none is open. */
export function continueWith(line: Line, out: Assembler, doubt?: Doubt): void {
  const open = out.openKind();
  if (open === null) out.single({ kind: 'unparsed', pattern: 'none', text: line.text }, line);
  else out.extend(line, doubt ?? (open === 'system' ? 'text-after-event' : undefined));
}
