import { parseCsvRow } from './csv.ts';
import { parseRowDate } from './row-date.ts';

/** Where the rows of a macOS export begin, and what separates their fields. */
export interface RowHeader {
  readonly lines: number;
  readonly delimiter: string;
}

const COLUMNS = /^"?(?:Date|날짜)"?([,;\t])"?(?:User|사용자)"?\1"?(?:Message|메시지)"?;*,*$/i;
/** What a spreadsheet program or an editor puts above the columns. */
const ABOVE = /^(?:"?sep=[,;\t]"?)?$/;
const MOST_ABOVE = 2;

/** A day in numbers with the year in four, whatever follows. */
const DAY = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/;

/** The row of column names among the first lines of a file; null where there is none, or where other rows stand below it. */
export function parseRowHeader(lines: readonly string[]): RowHeader | null {
  const above = lines.slice(0, MOST_ABOVE + 1).findIndex((line) => !ABOVE.test(line));
  const columns = COLUMNS.exec(lines[above] ?? '');
  if (columns === null) return null;
  const delimiter = columns[1]!;
  const rows = lines.slice(above + 1).filter((line) => line !== '');
  const dates = rows.map((row) => parseCsvRow(row, delimiter).fields[0]!);
  return isOtherTable(dates) ? null : { lines: above + 1, delimiter };
}

/**
 * Other tables have the same columns: all their rows have a date, and none a date and time as KakaoTalk or a spreadsheet
 * writes them. Rows that are merely damaged are read as such.
 */
function isOtherTable(dates: readonly string[]): boolean {
  if (dates.length === 0 || !dates.every((date) => DAY.test(date))) return false;
  return dates.every((date) => parseRowDate(date) === null);
}
