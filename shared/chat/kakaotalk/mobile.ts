import type { Assembler, Opening } from '../assembler.ts';
import type { Doubt } from '../doubts.ts';
import type { Acceptance, KakaoPlan } from '../plan.ts';
import { type KnownSenders, splitSender } from '../senders.ts';
import type { Line, LineEnd } from '../text/line.ts';
import { parseDashedLine, parseDayLine } from './date-line.ts';
import { createStampReader, type Stamp } from './stamp.ts';

const SEPARATOR = ' : ';

/** Reads the lines of an Android or iOS text export. */
export function createMobileGrammar(
  plan: KakaoPlan,
  senders: KnownSenders,
  out: Assembler,
): (line: Line) => void {
  const { stampAt, recordOf } = createRecordReader(plan, senders);
  let day: string | null = null;
  let previousEnd: LineEnd = '\r\n';

  /** In a file as the phone wrote it, a line after a bare LF belongs to the record before, whatever it looks like. */
  function isInside(): boolean {
    return plan.nativeLineEnds && previousEnd === '\n' && out.openKind() !== null;
  }

  function take(line: Line): void {
    const opening = recordOf(line, day);
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
    } else continueWith(line, out, shapeDoubt(line.text, stampAt));
  }

  return (line) => {
    if (line.number <= plan.headerLines)
      out.single({ kind: 'structure', pattern: 'header', text: line.text }, line);
    else if (isInside()) out.extend(line, shapeDoubt(line.text, stampAt));
    else if (line.text === '') out.blank(line);
    else take(line);
    previousEnd = line.end;
  };
}

type StampReader = ReturnType<typeof createStampReader>;

function shapeDoubt(text: string, stampAt: StampReader): Doubt | undefined {
  const stamp = stampAt(text);
  return stamp !== null && bodyAfter(text, stamp) !== null ? 'record-shaped-continuation' : undefined;
}

/** Records by their stamp alone; `day` is that of the separator above. */
function createRecordReader(
  plan: KakaoPlan,
  senders: KnownSenders,
): { stampAt: StampReader; recordOf(line: Line, day: string | null): Opening | null } {
  const stampAt = createStampReader();
  const acceptance = createAcceptance(plan);
  return {
    stampAt,
    recordOf({ text }, day) {
      const stamp = stampAt(text);
      if (stamp === null) return null;
      const accepted = acceptance(stamp);
      if (accepted === null) return null;
      const doubts = accepted === 'main' ? stamp.doubts : [...stamp.doubts, 'style-differs' as const];
      if (text.length === stamp.raw.length)
        return { kind: 'structure', pattern: 'date-line', text, rawTimestamp: stamp.raw, doubts };
      const body = bodyAfter(text, stamp);
      return body === null ? null : openingOf(text, body, stamp, day, doubts, senders);
    },
  };
}

/** `plan.accepts` of a stamp; nearly all stamps have the style of the one before. */
function createAcceptance(plan: KakaoPlan): (stamp: Stamp) => Acceptance {
  let style: Stamp['style'] | null = null;
  let accepted: Acceptance = null;
  return (stamp) => {
    if (stamp.style !== style) {
      style = stamp.style;
      accepted = plan.accepts(familyOf(stamp));
    }
    return accepted;
  };
}

/** Short and long month names are one family: May is both. */
export function familyOf(stamp: Stamp): string {
  return stamp.style === 'month-long' || stamp.style === 'month-short' ? 'english' : stamp.style;
}

export type Body = 'message' | 'event';

const COMMA = 44;
const COLON = 58;
const SPACE = 32;

/** What a line holds after its stamp and `, ` (message) or `: ` (event, iOS); null where neither follows. */
export function bodyAfter(line: string, { raw, style }: Stamp): Body | null {
  const code = line.charCodeAt(raw.length);
  if (line.charCodeAt(raw.length + 1) !== SPACE) return null;
  if (code === COMMA) return 'message';
  return code === COLON && style !== 'words' && style !== 'time-first' ? 'event' : null;
}

/** Where the body begins that `bodyAfter` found. */
export function bodyStart(stamp: Stamp): number {
  return stamp.raw.length + 2;
}

function openingOf(
  line: string,
  body: Body,
  stamp: Stamp,
  day: string | null,
  stampDoubts: readonly Doubt[],
  senders: KnownSenders,
): Opening {
  const bare = stamp.style === 'bare';
  const date = bare ? day : stamp.date;
  const time = bare ? timeOn(day, stamp.clock) : stamp.time;
  const differs = day !== null && date !== null && date !== day;
  const doubts: readonly Doubt[] = differs ? [...stampDoubts, 'date-differs-from-separator'] : stampDoubts;
  const rawTimestamp = stamp.raw;
  const start = bodyStart(stamp);
  const split = body === 'event' ? null : splitMessage(line, start, senders);
  if (split === null)
    return { kind: 'system', pattern: 'event', text: line.slice(start), rawTimestamp, time, doubts };
  const { sender, text } = split;
  if (isBlank(sender)) return { kind: 'system', pattern: 'event', text, rawTimestamp, time, doubts };
  const all: readonly Doubt[] = split.ambiguous ? [...doubts, 'sender-ambiguous'] : doubts;
  return { kind: 'message', pattern: 'message', text, sender, rawTimestamp, time, doubts: all };
}

function timeOn(day: string | null, clock: string | null): string | null {
  return day === null || clock === null ? null : `${day}T${clock}`;
}

/** An editor that strips spaces at line ends leaves `name :` of an empty message. */
function splitMessage(line: string, from: number, senders: KnownSenders): ReturnType<typeof splitSender> {
  const split = splitSender(line, SEPARATOR, senders, from);
  if (split !== null || !line.endsWith(' :') || line.length < from + 2) return split;
  return { sender: line.slice(from, -2), text: '', ambiguous: false };
}

/** A first character of ASCII or Hangul, as in nearly every name, spares trimming. */
function isBlank(name: string): boolean {
  const code = name.charCodeAt(0);
  if ((code > SPACE && code < 127) || (code >= 0xac00 && code <= 0xd7a3)) return false;
  return name.trim() === '';
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
