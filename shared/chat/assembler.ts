import type { Doubt } from './doubts.ts';
import { limits } from './limits.ts';
import type { ChatRecord, RecordKind, RecordPattern } from './record.ts';
import type { Line, LineEnd } from './text/line.ts';

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
  /** Kind of the open record; null where none is open. */
  openKind(): RecordKind | null;
  /** Lines of the open record. */
  openLines(): number;
  close(): void;
}

type Draft = { -readonly [K in keyof ChatRecord]: ChatRecord[K] };

const NONE: readonly Doubt[] = [];
const ZONE_ONLY: readonly Doubt[] = ['zone-unknown'];

/**
 * Turns the lines of one file into records that tile it. `review` adds the doubts that need the whole text.
 */
export function createAssembler(
  emit: (record: ChatRecord) => void,
  review: (record: ChatRecord, add: (doubt: Doubt) => void) => void,
): Assembler {
  const finish = createFinish(emit, review);
  const state: State = { draft: null, lines: 0, end: '', blanks: [] };
  return {
    begin(opening, line) {
      close(state, finish);
      state.draft = toDraft(opening, line);
      state.lines = 1;
      state.end = line.end;
    },
    single(opening, line) {
      close(state, finish);
      finish(toDraft(opening, line));
    },
    extend(line, doubt) {
      const { draft } = state;
      if (draft === null) throw new RangeError('no record is open');
      for (const blank of state.blanks) extendOne(state, draft, blank);
      if (state.blanks.length > 0) state.blanks = [];
      extendOne(state, draft, line);
      if (doubt !== undefined) addDoubt(draft, doubt);
    },
    blank(line) {
      if (state.blanks.length >= limits.blankRun) close(state, finish);
      if (state.draft === null) finish(toDraft(BLANK, line));
      else state.blanks.push(line);
    },
    openKind: () => (state.draft === null ? null : state.draft.kind),
    openLines: () => state.lines,
    close: () => close(state, finish),
  };
}

/** The open record, how its last line ends, and the blank lines that may still belong to it. */
interface State {
  draft: Draft | null;
  lines: number;
  end: LineEnd;
  blanks: Line[];
}

function close(state: State, finish: (record: Draft) => void): void {
  if (state.draft !== null) finish(state.draft);
  state.draft = null;
  if (state.blanks.length === 0) return;
  for (const line of state.blanks) finish(toDraft(BLANK, line));
  state.blanks = [];
}

function extendOne(state: State, record: Draft, line: Line): void {
  appendLine(record, state.end, line);
  state.lines++;
  state.end = line.end;
}

/** Adds the doubts that need the whole record, and hands it out. */
function createFinish(
  emit: (record: ChatRecord) => void,
  review: (record: ChatRecord, add: (doubt: Doubt) => void) => void,
): (record: Draft) => void {
  let lastTime = '';
  let reviewed: Draft | null = null;
  const addReviewed = (doubt: Doubt): void => addDoubt(reviewed!, doubt);

  /** No supported export states its zone, so every time carries that doubt. */
  function noteTime(record: Draft): void {
    if (record.time === null) return;
    if (record.time < lastTime) addDoubt(record, 'time-backwards');
    lastTime = record.time;
    record.doubts = record.doubts.length === 0 ? ZONE_ONLY : ['zone-unknown', ...record.doubts];
  }

  return (record) => {
    if (record.kind === 'message' || record.kind === 'system') {
      reviewed = record;
      review(record, addReviewed);
      noteTime(record);
    }
    emit(record);
  };
}

/** `end`: how the line before it ends. */
function appendLine(record: Draft, end: LineEnd, line: Line): void {
  record.length += line.length;
  if (line.undecodable) addDoubt(record, 'undecodable-bytes');
  const fits = record.text.length + line.text.length <= limits.recordText;
  if (fits && !record.doubts.includes('text-cut')) record.text += end + line.text;
  if (line.cut || !fits) addDoubt(record, 'text-cut');
}

const BLANK: Opening = { kind: 'structure', pattern: 'blank', text: '' };

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
    doubts: opening.doubts ?? NONE,
  };
  if (line.undecodable) addDoubt(draft, 'undecodable-bytes');
  if (line.cut) addDoubt(draft, 'text-cut');
  return draft;
}

function addDoubt(draft: Draft, doubt: Doubt): void {
  if (!draft.doubts.includes(doubt)) draft.doubts = [...draft.doubts, doubt];
}
