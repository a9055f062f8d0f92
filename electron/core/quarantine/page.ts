import { type Quarantine, quarantineSchema } from '../../../shared/domain/quarantine.ts';
import { findStored } from '../store/content.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** An isolated file as the list of them shows it. */
export interface IsolatedRow extends Omit<Quarantine, 'caseId'> {
  /** Whether the vault's tables hold its bytes: never, once it is isolated. */
  readonly hasBytes: boolean;
}

export interface IsolatedPage {
  readonly total: number;
  readonly rows: readonly IsolatedRow[];
}

const OF_CASE = "FROM current_record WHERE kind = 'quarantine' AND case_id = ?";

/** Isolated files of a case, the newest first; `from` counts from 0. */
export function listIsolatedPage(
  db: ReadDb,
  caseId: string,
  { from, count }: { readonly from: number; readonly count: number },
): IsolatedPage {
  const total = prepared<[string], number>(db, `SELECT count(*) ${OF_CASE}`).pluck().get(caseId)!;
  const values = prepared<[string, number, number], string>(
    db,
    `SELECT value ${OF_CASE} ORDER BY json_extract(value, '$.isolatedAt') DESC, id LIMIT ? OFFSET ?`,
  )
    .pluck()
    .all(caseId, count, from);
  return { total, rows: values.map((value) => toRow(db, value)) };
}

function toRow(db: ReadDb, text: string): IsolatedRow {
  const { caseId: _, ...known } = quarantineSchema.parse(JSON.parse(text));
  return { ...known, hasBytes: findStored(db, known.sha256) !== undefined };
}
