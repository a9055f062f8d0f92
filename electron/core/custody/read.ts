import type { Bytes } from '../../../shared/bytes.ts';
import { type Entry, parseEntry } from '../../../shared/custody/entry.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

export interface StoredEntry {
  readonly seq: number;
  /** The exact hashed text. */
  readonly text: string;
  readonly entry: Entry;
  readonly leaf: Bytes;
}

export function readEntry(db: ReadDb, seq: number): StoredEntry | null {
  const row = prepared<[number], EntryRow>(db, `${SELECT_ENTRY} WHERE seq = ?`).get(seq);
  return row ? toStoredEntry(row) : null;
}

/** Up to `limit` entries from number `from` on. */
export function entriesFrom(db: ReadDb, from: number, limit: number): StoredEntry[] {
  return prepared<[number, number], EntryRow>(db, `${SELECT_ENTRY} WHERE seq >= ? ORDER BY seq LIMIT ?`)
    .all(from, limit)
    .map(toStoredEntry);
}

interface EntryRow {
  seq: number;
  entry: string;
  leaf: Bytes;
}

const SELECT_ENTRY = 'SELECT seq, entry, leaf FROM custody_entry';

function toStoredEntry({ seq, entry, leaf }: EntryRow): StoredEntry {
  return { seq, text: entry, entry: parseEntry(entry), leaf };
}
