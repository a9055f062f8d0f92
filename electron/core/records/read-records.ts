import type { z } from 'zod';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** A stored value with where it stands in the log. */
export interface Stored<T> {
  readonly id: string;
  readonly version: number;
  /** Entry that made this version. */
  readonly seq: number;
  readonly value: T;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly entry_seq: number;
  readonly value: string;
}

const COLUMNS = 'id, version, kind, entry_seq, value';

/** The newest version of a record, or null where there is none or its value was destroyed. */
export function findRecord<T>(db: ReadDb, id: string, schema: z.ZodType<T>): Stored<T> | null {
  const row = newestRow(db, id);
  return row === undefined ? null : toStored(row, schema);
}

/** The newest version of a record of one kind. Throws RECORD_UNKNOWN, also where the id is that of another kind. */
export function readRecord<T>(db: ReadDb, id: string, schema: z.ZodType<T>, kind: string): Stored<T> {
  const row = newestRow(db, id);
  if (row?.kind !== kind) throw new JikimError('RECORD_UNKNOWN', { what: kind, id });
  return toStored(row, schema);
}

function newestRow(db: ReadDb, id: string): Row | undefined {
  return prepared<[string], Row>(db, `SELECT ${COLUMNS} FROM current_record WHERE id = ?`).get(id);
}

/** How many records of a kind are there: of a case, or of all. */
export function countRecords(db: ReadDb, kind: string, caseId: string | null = null): number {
  const where = caseId === null ? '' : 'AND case_id = @caseId';
  return prepared<[object], number>(db, `SELECT count(*) FROM current_record WHERE kind = @kind ${where}`)
    .pluck()
    .get({ kind, ...(caseId === null ? {} : { caseId }) })!;
}

/** How the log stood: only what its first `before` entries say; the present when left out. */
export interface AsOf {
  readonly before?: number;
}

/** Newest versions of every record of a kind in a case, oldest first; of all cases when `caseId` is null. */
export function listRecords<T>(
  db: ReadDb,
  kind: string,
  caseId: string | null,
  schema: z.ZodType<T>,
  asOf: AsOf = {},
): Stored<T>[] {
  return [...eachRecord(db, kind, caseId, schema, asOf)];
}

/**
 * The same, one at a time: of a case of a hundred thousand files only the places of the rows are held. No statement stays
 * open in between, so the caller may write; what is destroyed meanwhile is passed over.
 */
export function* eachRecord<T>(
  db: ReadDb,
  kind: string,
  caseId: string | null,
  schema: z.ZodType<T>,
  { before = Number.MAX_SAFE_INTEGER }: AsOf = {},
): Generator<Stored<T>> {
  const where = caseId === null ? '' : 'AND case_id = @caseId';
  const places = prepared<[object], number>(db, selectNewest('rowid', where))
    .pluck()
    .all({ kind, before, ...(caseId === null ? {} : { caseId }) });
  const at = prepared<[number], Row>(
    db,
    `SELECT ${COLUMNS} FROM record WHERE rowid = ? AND value IS NOT NULL`,
  );
  for (const place of places) {
    const row = at.get(place);
    if (row !== undefined) yield toStored(row, schema);
  }
}

/** Newest versions of the records of a kind that stand for these bytes, oldest first. */
export function listRecordsOfBytes<T>(
  db: ReadDb,
  kind: string,
  sha256: string,
  schema: z.ZodType<T>,
): Stored<T>[] {
  return prepared<[object], Row>(db, selectNewest(COLUMNS, 'AND sha256 = @sha256'))
    .all({ kind, before: Number.MAX_SAFE_INTEGER, sha256 })
    .map((row) => toStored(row, schema));
}

/** Newest versions of every record of a kind that belongs to an item, oldest first. */
export function listItemRecords<T>(
  db: ReadDb,
  kind: string,
  itemId: string,
  schema: z.ZodType<T>,
  { before = Number.MAX_SAFE_INTEGER }: AsOf = {},
): Stored<T>[] {
  return prepared<[object], Row>(db, selectNewest(COLUMNS, 'AND item_id = @itemId'))
    .all({ kind, before, itemId })
    .map((row) => toStored(row, schema));
}

function selectNewest(columns: string, where: string): string {
  return `SELECT ${columns} FROM record r WHERE kind = @kind AND value IS NOT NULL ${where}
    AND version = (SELECT max(version) FROM record v WHERE v.id = r.id AND v.entry_seq < @before)
    ORDER BY entry_seq, id`;
}

function toStored<T>(row: Row, schema: z.ZodType<T>): Stored<T> {
  return { id: row.id, version: row.version, seq: row.entry_seq, value: schema.parse(JSON.parse(row.value)) };
}
