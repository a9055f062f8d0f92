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

/** Reads the rows of a macOS CSV export, also as a spreadsheet program re-saved it. */
export function createMacosGrammar(
  plan: KakaoPlan,
  out: Assembler,
): { line: (line: Line) => void; end: () => void } {
  let pending: Pending | null = null;
  const quotedRow = quotedRowOf(plan.delimiter);

  function flush(malformed: boolean): void {
    if (pending === null) return;
    const { first, length, cut, undecodable } = pending;
    const line: Line = { ...first, text: pending.text, length, cut, undecodable };
    out.single(rowOpening(pending, plan.delimiter, malformed), line);
    pending = null;
  }

  function start(line: Line): void {
    const { length, text, end, cut, undecodable } = line;
    if (line.number <= plan.headerLines) out.single({ kind: 'structure', pattern: 'header', text }, line);
    else if (text === '') out.blank(line);
    else {
      pending = { first: line, length, text, end, cut, undecodable, shaped: false };
      finishUnless(isInsideQuotes(text, plan.delimiter, false), line);
    }
  }

  /**
   * Quotes are doubled inside quotes, so a line that begins a row with single quotes cannot stand in a field: the quote
   * before it never closed.
   */
  function breaksOut(text: string): boolean {
    return ROW_START.test(text) && quotedRow.test(text);
  }

  function add(row: Pending, line: Line): void {
    if (breaksOut(line.text)) {
      flush(true);
      start(line);
      return;
    }
    const inside = isInsideQuotes(line.text, plan.delimiter, true);
    row.length += line.length;
    row.undecodable ||= line.undecodable;
    if (row.text.length + line.text.length > limits.recordText) row.cut = true;
    else row.text += row.end + line.text;
    row.cut ||= line.cut;
    row.shaped ||= ROW_START.test(line.text);
    row.end = line.end;
    finishUnless(inside, line);
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

/** A date, then a name in single quotes, or an empty name before a text in single quotes. */
function quotedRowOf(delimiter: string): RegExp {
  const d = delimiter === '\t' ? '\\t' : delimiter;
  return new RegExp(`^"?[^"${d}]{10,30}"?${d}"(?:[^"]|"${d}"(?:[^"]|$))`);
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
