import type { ReadDb } from '../../../electron/core/store/handles.ts';

/** A version of a record whose value is there, with its exact committed text. */
export interface LiveRecord {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly entrySeq: number;
  readonly text: string;
}

/** What is left of a destroyed version. */
export interface Tombstone extends Omit<LiveRecord, 'text'> {
  readonly destroyedSeq: number;
}

export type StoredRecord = LiveRecord | Tombstone;

export function isTombstone(record: StoredRecord): record is Tombstone {
  return 'destroyedSeq' in record;
}

export function isLive(record: StoredRecord): record is LiveRecord {
  return !isTombstone(record);
}

/** One version of a record, destroyed or not; null where there never was one. */
export function readRecord(db: ReadDb, id: string, version: number): StoredRecord | null {
  return readVersions(db, id).find((record) => record.version === version) ?? null;
}

/** All versions of a record, first to last. */
export function readVersions(db: ReadDb, id: string): StoredRecord[] {
  return select(db, 'id = ? ORDER BY version', id);
}

/** The records that entry `seq` made. */
export function recordsOfEntry(db: ReadDb, seq: number): StoredRecord[] {
  return select(db, 'entry_seq = ? ORDER BY id', seq);
}

/** The newest version of a record; null where there is none or its value was destroyed. */
export function findCurrent(db: ReadDb, id: string): LiveRecord | null {
  const newest = readVersions(db, id).at(-1);
  return newest === undefined || isTombstone(newest) ? null : newest;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly entrySeq: number;
  readonly salt: Uint8Array | null;
  readonly value: string | null;
  readonly destroyedSeq: number | null;
}

function select(db: ReadDb, where: string, by: string | number): StoredRecord[] {
  const columns = 'id, version, kind, entry_seq AS entrySeq, salt, value, destroyed_seq AS destroyedSeq';
  return db
    .prepare<[string | number], Row>(`SELECT ${columns} FROM record WHERE ${where}`)
    .all(by)
    .map(toRecord);
}

function toRecord({ salt, value, destroyedSeq, ...rest }: Row): StoredRecord {
  if (salt === null || value === null) return { ...rest, destroyedSeq: destroyedSeq ?? -1 };
  return { ...rest, text: value };
}
