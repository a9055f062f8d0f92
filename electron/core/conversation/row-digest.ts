import { createHash } from 'node:crypto';

/** A message row as it is bound to the log. */
export interface BoundRow {
  readonly number: number;
  /** 0 message, 1 system, 2 structure, 3 unparsed. */
  readonly kind: number;
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly rawTimestamp: string | null;
  readonly time: string | null;
  readonly sender: string | null;
  readonly text: string;
  /** Codes joined by commas, or empty. */
  readonly doubts: string;
}

/** Digest of all rows of a reading: SHA-256 over one line of JSON for each row and one for the start of each conversation. */
export interface RowDigest {
  conversation(number: number, entry: string | null, title: string | null): void;
  row(row: BoundRow): void;
  hex(): string;
}

/** Lines gathered before they are hashed: one call for each row would cost more than the hashing. */
const GATHER = 512;

export function startRowDigest(): RowDigest {
  const hash = createHash('sha256');
  let lines: string[] = [];
  const add = (line: string): void => {
    lines.push(line);
    if (lines.length >= GATHER) flush();
  };
  const flush = (): void => {
    if (lines.length === 0) return;
    hash.update(`${lines.join('\n')}\n`);
    lines = [];
  };
  return {
    conversation: (number, entry, title) => add(JSON.stringify(['conversation', number, entry, title])),
    row: (row) => add(rowText(row)),
    hex() {
      flush();
      return hash.digest('hex');
    },
  };
}

function rowText(row: BoundRow): string {
  const { number, kind, offset, length, line, rawTimestamp, time, sender, text, doubts } = row;
  return JSON.stringify([number, kind, offset, length, line, rawTimestamp, time, sender, text, doubts]);
}
