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
  { before = Number.MAX_SAFE_INTEGER }: AsOf = {},
): Stored<T>[] {
  const where = caseId === null ? '' : 'AND case_id = @caseId';
  return select(db, where, { kind, before, ...(caseId === null ? {} : { caseId }) }, schema);
}

/** Newest versions of every record of a kind that belongs to an item, oldest first. */
export function listItemRecords<T>(
  db: ReadDb,
  kind: string,
  itemId: string,
  schema: z.ZodType<T>,
  { before = Number.MAX_SAFE_INTEGER }: AsOf = {},
): Stored<T>[] {
  return select(db, 'AND item_id = @itemId', { kind, before, itemId }, schema);
}

function select<T>(db: ReadDb, where: string, values: object, schema: z.ZodType<T>): Stored<T>[] {
  const rows = prepared<[object], Row>(
    db,
    `SELECT ${COLUMNS} FROM record r WHERE kind = @kind AND value IS NOT NULL ${where}
       AND version = (SELECT max(version) FROM record v WHERE v.id = r.id AND v.entry_seq < @before)
       ORDER BY entry_seq, id`,
  ).all(values);
  return rows.map((row) => toStored(row, schema));
}

function toStored<T>(row: Row, schema: z.ZodType<T>): Stored<T> {
  return { id: row.id, version: row.version, seq: row.entry_seq, value: schema.parse(JSON.parse(row.value)) };
}
