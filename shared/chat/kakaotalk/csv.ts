/** Fields of one CSV row (RFC 4180, quotes doubled inside quotes), for one separator character. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** Where in the row each field begins. */
  readonly starts: readonly number[];
  /** A quote that never closes, or text after a closing quote. */
  readonly malformed: boolean;
}

const QUOTE = '"';

export function parseCsvRow(row: string, delimiter: string): CsvRow {
  const fields: string[] = [];
  const starts: number[] = [];
  let malformed = false;
  for (let at = 0; at <= row.length; ) {
    starts.push(at);
    const field = row[at] === QUOTE ? quoted(row, at, delimiter) : plain(row, at, delimiter);
    fields.push(field.value);
    malformed ||= field.malformed;
    at = field.next;
  }
  return { fields, starts, malformed };
}

interface Field {
  value: string;
  next: number;
  malformed: boolean;
}

function plain(row: string, from: number, delimiter: string): Field {
  const at = row.indexOf(delimiter, from);
  const end = at < 0 ? row.length : at;
  return { value: row.slice(from, end), next: end + 1, malformed: false };
}

function quoted(row: string, from: number, delimiter: string): Field {
  const close = closingQuote(row, from + 1);
  if (close < 0) return { value: unescaped(row.slice(from + 1)), next: row.length + 1, malformed: true };
  const at = row.indexOf(delimiter, close + 1);
  const end = at < 0 ? row.length : at;
  const tail = row.slice(close + 1, end);
  return { value: unescaped(row.slice(from + 1, close)) + tail, next: end + 1, malformed: tail !== '' };
}

/** Index of the quote that closes a field whose text begins at `from`; -1 where there is none. */
export function closingQuote(row: string, from: number): number {
  for (let at = row.indexOf(QUOTE, from); at >= 0; at = row.indexOf(QUOTE, at + 2)) {
    if (row[at + 1] !== QUOTE) return at;
  }
  return -1;
}

function unescaped(text: string): string {
  return text.includes(QUOTE) ? text.replaceAll('""', QUOTE) : text;
}

/** Whether a row that began `inside` quotes or not is still inside them at the end of this line. */
export function isInsideQuotes(line: string, delimiter: string, inside: boolean): boolean {
  let at = 0;
  let within = inside;
  for (;;) {
    if (within) {
      const close = closingQuote(line, at);
      if (close < 0) return true;
      at = close + 1;
      within = false;
    } else if (at === 0 && line[0] === QUOTE && !inside) {
      within = true;
      at = 1;
    } else {
      const next = line.indexOf(delimiter + QUOTE, at);
      if (next < 0) return false;
      within = true;
      at = next + 2;
    }
  }
}
