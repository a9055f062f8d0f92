import type { Assembler, Opening } from '../assembler.ts';
import type { Doubt } from '../doubts.ts';
import { limits } from '../limits.ts';
import type { KakaoPlan } from '../plan.ts';
import type { Line } from '../text/line.ts';
import { isInsideQuotes, parseCsvRow } from './csv.ts';
import { isEventOf, isEventPhrase } from './phrases.ts';
import { parseRowDate } from './row-date.ts';

const ROW_START = /^"?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d{2}/;

/** A row being collected over the lines that its quotes span. */
interface Pending {
  first: Line;
  length: number;
  text: string;
  end: string;
  cut: boolean;
  undecodable: boolean;
  shaped: boolean;
}

interface RowGrammar {
  readonly line: (line: Line) => void;
  readonly end: () => void;
}

/** Reads the rows of a macOS CSV export, also as a spreadsheet program re-saved it. */
export function createMacosGrammar(plan: KakaoPlan, out: Assembler): RowGrammar {
  let pending: Pending | null = null;
  const beginsRow = rowBeginning(plan.delimiter);

  function flush(malformed: boolean): void {
    if (pending === null) return;
    out.single(rowOpening(pending, plan.delimiter, malformed), lineOf(pending));
    pending = null;
  }

  function start(line: Line): void {
    const { text } = line;
    if (line.number <= plan.headerLines) out.single({ kind: 'structure', pattern: 'header', text }, line);
    else if (text === '') out.blank(line);
    else {
      pending = pendingOf(line);
      finishUnless(isInsideQuotes(text, plan.delimiter, false), line);
    }
  }

  function add(row: Pending, line: Line): void {
    if (beginsRow(line.text)) {
      flush(true);
      start(line);
    } else {
      appendTo(row, line);
      finishUnless(isInsideQuotes(line.text, plan.delimiter, true), line);
    }
  }

  /** What follows in a line that was cut is unknown, so its row ends with it. */
  function finishUnless(inside: boolean, line: Line): void {
    if (!inside || line.cut) flush(inside);
  }

  return {
    line: (line) => (pending === null ? start(line) : add(pending, line)),
    end: () => flush(true),
  };
}

function pendingOf(line: Line): Pending {
  const { length, text, end, cut, undecodable } = line;
  return { first: line, length, text, end, cut, undecodable, shaped: false };
}

function appendTo(row: Pending, line: Line): void {
  row.length += line.length;
  row.undecodable ||= line.undecodable;
  if (row.text.length + line.text.length > limits.recordText) row.cut = true;
  else row.text += row.end + line.text;
  row.cut ||= line.cut;
  row.shaped ||= ROW_START.test(line.text);
  row.end = line.end;
}

/** All lines of a row as one. */
function lineOf({ first, text, length, cut, undecodable }: Pending): Line {
  return { ...first, text, length, cut, undecodable };
}

/**
 * Whether a line begins a row in a way that cannot stand inside a field, where quotes are doubled: a date, then a name in
 * single quotes, or an empty name before a text in single quotes. The quote before it then never closed.
 */
function rowBeginning(delimiter: string): (text: string) => boolean {
  const d = delimiter === '\t' ? '\\t' : delimiter;
  const quoted = new RegExp(`^"?[^"${d}]{10,30}"?${d}"(?:[^"]|"${d}"(?:[^"]|$))`);
  return (text) => ROW_START.test(text) && quoted.test(text);
}

function rowOpening(row: Pending, delimiter: string, malformed: boolean): Opening {
  const { fields, starts, malformed: badQuotes } = parseCsvRow(row.text, delimiter);
  const doubts: Doubt[] = malformed || badQuotes || fields.length > 3 ? ['row-malformed'] : [];
  if (row.shaped) doubts.push('record-shaped-continuation');
  const [date, user, message] = fields;
  const when = date === undefined || date === '' ? null : parseRowDate(date);
  if (date === undefined || user === undefined || message === undefined || (date !== '' && when === null)) {
    return {
      kind: 'unparsed',
      pattern: 'none',
      text: row.text,
      doubts: [...new Set<Doubt>([...doubts, 'row-malformed'])],
    };
  }
  const text = fields.length > 3 ? row.text.slice(starts[2]) : message;
  const rawTimestamp = date === '' ? null : date;
  const shared = { text, rawTimestamp, time: when?.time ?? null, pattern: 'row' as const };
  const isEvent = user === '' || isEventPhrase(text) || isEventOf(text, (name) => name === user);
  if (isEvent && user !== '') doubts.push('system-by-phrase');
  doubts.push(...(when?.doubts ?? []));
  return { kind: isEvent ? 'system' : 'message', sender: user === '' ? null : user, doubts, ...shared };
}
