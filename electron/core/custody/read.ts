import type { z } from 'zod';
import type { Bytes } from '../../../shared/bytes.ts';
import { type JsonValue, parseCanonical } from '../../../shared/canonical-json.ts';
import { type Entry, parseEntry } from '../../../shared/custody/entry.ts';
import type { EntryKind } from '../../../shared/custody/entry-kind.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

export interface StoredEntry {
  readonly seq: number;
  /** The exact hashed text. */
  readonly text: string;
  readonly entry: Entry;
  readonly leaf: Bytes;
}

/** A version of a record whose value is there. */
export interface LiveRecord {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly entrySeq: number;
  readonly salt: Bytes;
  /** The exact committed text. */
  readonly text: string;
}

/** What is left of a destroyed version. */
export interface Tombstone {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly entrySeq: number;
  readonly destroyedSeq: number;
}

export type StoredRecord = LiveRecord | Tombstone;

export function isTombstone(record: StoredRecord): record is Tombstone {
  return 'destroyedSeq' in record;
}

export function isLive(record: StoredRecord): record is LiveRecord {
  return !isTombstone(record);
}

/** The committed value. Throws CANONICAL_TEXT if the row was changed. */
export function toValue(record: LiveRecord): JsonValue {
  return parseCanonical(record.text);
}

export function readEntry(db: ReadDb, seq: number): StoredEntry | null {
  const row = prepared<[number], EntryRow>(db, `${SELECT_ENTRY} WHERE seq = ?`).get(seq);
  return row ? toStoredEntry(row) : null;
}

/** Entries about a subject, oldest first. */
export function entriesOf(db: ReadDb, subject: string): StoredEntry[] {
  return prepared<[string], EntryRow>(db, `${SELECT_ENTRY} WHERE subject = ? ORDER BY seq`)
    .all(subject)
    .map(toStoredEntry);
}

export function entriesOfKind(db: ReadDb, kind: EntryKind): StoredEntry[] {
  return prepared<[string], EntryRow>(db, `${SELECT_ENTRY} WHERE kind = ? ORDER BY seq`)
    .all(kind)
    .map(toStoredEntry);
}

/** Up to `limit` entries from number `from` on. */
export function entriesFrom(db: ReadDb, from: number, limit: number): StoredEntry[] {
  return prepared<[number, number], EntryRow>(db, `${SELECT_ENTRY} WHERE seq >= ? ORDER BY seq LIMIT ?`)
    .all(from, limit)
    .map(toStoredEntry);
}

/** One version of a record, destroyed or not; null where there never was one. */
export function readRecord(db: ReadDb, id: string, version: number): StoredRecord | null {
  const row = prepared<[string, number], RecordRow>(
    db,
    `${SELECT_RECORD} FROM record WHERE id = ? AND version = ?`,
  ).get(id, version);
  return row ? toStoredRecord(row) : null;
}

/** All versions of a record, first to last. */
export function readVersions(db: ReadDb, id: string): StoredRecord[] {
  return prepared<[string], RecordRow>(db, `${SELECT_RECORD} FROM record WHERE id = ? ORDER BY version`)
    .all(id)
    .map(toStoredRecord);
}

/** The records that entry `seq` made. */
export function recordsOfEntry(db: ReadDb, seq: number): StoredRecord[] {
  return prepared<[number], RecordRow>(db, `${SELECT_RECORD} FROM record WHERE entry_seq = ? ORDER BY id`)
    .all(seq)
    .map(toStoredRecord);
}

/** The newest version of a record; null where there is none or its value was destroyed. */
export function findCurrent(db: ReadDb, id: string): LiveRecord | null {
  const row = prepared<[string], RecordRow>(
    db,
    `${SELECT_RECORD} FROM record WHERE id = ? ORDER BY version DESC LIMIT 1`,
  ).get(id);
  const record = row ? toStoredRecord(row) : null;
  return record === null || isTombstone(record) ? null : record;
}

/** The newest version of a record. Throws LOG_RECORD_MISSING. */
export function readCurrent(db: ReadDb, id: string): LiveRecord {
  const record = findCurrent(db, id);
  if (record === null) throw new JikimError('LOG_RECORD_MISSING', { id });
  return record;
}

/** The newest value of a record in its type. Throws LOG_RECORD_MISSING, or LOG_RECORD_SHAPE if the value is of another kind. */
export function readValue<T>(db: ReadDb, id: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(toValue(readCurrent(db, id)));
  if (!parsed.success) throw new JikimError('LOG_RECORD_SHAPE', { id });
  return parsed.data;
}

/** Newest versions of all records of a kind, in one case or (null) in all, in order of their making. */
export function currentOfKind(db: ReadDb, kind: string, caseId: string | null): LiveRecord[] {
  return prepared<[string, string | null, string | null], RecordRow>(
    db,
    `${SELECT_RECORD} FROM current_record WHERE kind = ? AND (? IS NULL OR case_id = ?) ORDER BY entry_seq, id`,
  )
    .all(kind, caseId, caseId)
    .map(toStoredRecord)
    .filter(isLive);
}

interface EntryRow {
  seq: number;
  entry: string;
  leaf: Bytes;
}

interface RecordRow {
  id: string;
  version: number;
  kind: string;
  entrySeq: number;
  salt: Bytes | null;
  value: string | null;
  destroyedSeq: number | null;
}

const SELECT_ENTRY = 'SELECT seq, entry, leaf FROM custody_entry';
const SELECT_RECORD =
  'SELECT id, version, kind, entry_seq AS entrySeq, salt, value, destroyed_seq AS destroyedSeq';

function toStoredEntry({ seq, entry, leaf }: EntryRow): StoredEntry {
  return { seq, text: entry, entry: parseEntry(entry), leaf };
}

function toStoredRecord({ salt, value, destroyedSeq, ...rest }: RecordRow): StoredRecord {
  if (salt === null || value === null) return { ...rest, destroyedSeq: destroyedSeq ?? -1 };
  return { ...rest, salt, text: value };
}
