import type { Doubt } from './doubts.ts';
import { limits } from './limits.ts';
import type { ChatRecord, RecordKind, RecordPattern } from './record.ts';
import type { Line, LineEnd } from './text/lines.ts';

/** What a grammar knows of a record when its first line is read. */
export interface Opening {
  readonly kind: RecordKind;
  readonly pattern: RecordPattern;
  readonly text: string;
  readonly rawTimestamp?: string | null;
  readonly time?: string | null;
  readonly sender?: string | null;
  readonly doubts?: readonly Doubt[];
}

export interface Assembler {
  /** Closes the record before and opens one that later lines may extend. */
  begin(opening: Opening, line: Line): void;
  /** A record of one line that nothing extends. */
  single(opening: Opening, line: Line): void;
  /** Adds a line to the open record. */
  extend(line: Line, doubt?: Doubt): void;
  /** An empty line: part of the open record if another line extends it, else structure. */
  blank(line: Line): void;
  /** The open record, if any. */
  open(): { readonly kind: RecordKind; readonly lines: number } | null;
  close(): void;
}

interface Draft extends ChatRecord {
  doubts: Doubt[];
  lines: number;
  end: LineEnd;
}

const NONE: readonly Doubt[] = [];
const ZONE_ONLY: readonly Doubt[] = ['zone-unknown'];

/**
 * Turns the lines of one file into records that tile it. `review` adds the doubts that need the whole text.
 */
export function createAssembler(
  emit: (record: ChatRecord) => void,
  review: (record: ChatRecord, add: (doubt: Doubt) => void) => void,
): Assembler {
  let draft: Draft | null = null;
  let blanks: Line[] = [];
  let lastTime = '';

  function close(): void {
    if (draft !== null) finish(draft);
    draft = null;
    for (const line of blanks) finish(toDraft({ kind: 'structure', pattern: 'blank', text: '' }, line));
    blanks = [];
  }

  function finish(record: Draft): void {
    if (record.kind === 'message' || record.kind === 'system') {
      review(record, (doubt) => addDoubt(record, doubt));
      noteOrder(record);
    }
    const { kind, pattern, offset, length, line, rawTimestamp, time, sender, text } = record;
    const doubts = doubtsOf(record);
    emit({ kind, pattern, offset, length, line, rawTimestamp, time, sender, text, doubts });
  }

  function noteOrder(record: Draft): void {
    if (record.time === null) return;
    if (record.time < lastTime) addDoubt(record, 'time-backwards');
    lastTime = record.time;
  }

  function extendOne(record: Draft, line: Line): void {
    record.length += line.length;
    record.lines++;
    if (line.undecodable) addDoubt(record, 'undecodable-bytes');
    if (record.text.length + line.text.length > limits.recordText) addDoubt(record, 'text-cut');
    else if (!line.cut || record.text.length === 0) record.text += record.end + line.text;
    if (line.cut) addDoubt(record, 'text-cut');
    record.end = line.end;
  }

  return {
    begin(opening, line) {
      close();
      draft = toDraft(opening, line);
    },
    single(opening, line) {
      close();
      finish(toDraft(opening, line));
    },
    extend(line, doubt) {
      if (draft === null) throw new RangeError('no record is open');
      for (const blank of blanks) extendOne(draft, blank);
      blanks = [];
      extendOne(draft, line);
      if (doubt !== undefined) addDoubt(draft, doubt);
    },
    blank(line) {
      if (blanks.length >= limits.blankRun) close();
      if (draft === null) finish(toDraft({ kind: 'structure', pattern: 'blank', text: '' }, line));
      else blanks.push(line);
    },
    open: () => draft,
    close,
  };
}

function toDraft(opening: Opening, line: Line): Draft {
  const draft: Draft = {
    kind: opening.kind,
    pattern: opening.pattern,
    offset: line.offset,
    length: line.length,
    line: line.number,
    rawTimestamp: opening.rawTimestamp ?? null,
    time: opening.time ?? null,
    sender: opening.sender ?? null,
    text: opening.text,
    doubts: opening.doubts === undefined ? [] : [...opening.doubts],
    lines: 1,
    end: line.end,
  };
  if (line.undecodable) addDoubt(draft, 'undecodable-bytes');
  if (line.cut) addDoubt(draft, 'text-cut');
  return draft;
}

function addDoubt(draft: Draft, doubt: Doubt): void {
  if (!draft.doubts.includes(doubt)) draft.doubts.push(doubt);
}

/** No supported export states its zone, so every time carries that doubt. */
function doubtsOf(draft: Draft): readonly Doubt[] {
  if (draft.time === null) return draft.doubts.length === 0 ? NONE : draft.doubts;
  return draft.doubts.length === 0 ? ZONE_ONLY : ['zone-unknown', ...draft.doubts];
}
