import { clearanceSchema, exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { listRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** Ids of live records of the kinds that belong to an item, whatever their version. */
export function recordsOfItem(db: ReadDb, itemId: string, kinds: readonly string[]): string[] {
  const marks = kinds.map(() => '?').join(',');
  return prepared<string[], string>(
    db,
    `SELECT DISTINCT id FROM record WHERE item_id = ? AND value IS NOT NULL AND kind IN (${marks})`,
  )
    .pluck()
    .all(itemId, ...kinds);
}

/** Content that only derivatives of the item hold, and that no other live record names. */
export function derivedContentOf(db: ReadDb, itemId: string): string[] {
  return prepared<[string], string>(
    db,
    `SELECT DISTINCT d.sha256 FROM record d WHERE d.item_id = ? AND d.kind = 'derivative' AND d.value IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM record o WHERE o.sha256 = d.sha256 AND o.value IS NOT NULL AND o.id <> d.id
       AND o.kind IN ('item', 'derivative') AND (o.item_id IS NULL OR o.item_id <> d.item_id))`,
  )
    .pluck()
    .all(itemId);
}

/** Whether any live item other than those named still stands for these bytes. */
export function isHeldByOthers(db: ReadDb, sha256: string, itemIds: ReadonlySet<string>): boolean {
  return prepared<[string], string>(db, `SELECT id FROM current_record WHERE kind = 'item' AND sha256 = ?`)
    .pluck()
    .all(sha256)
    .some((id) => !itemIds.has(id));
}

/** An item of a case: what its destruction needs to know of it. */
export interface Doomed {
  readonly id: string;
  readonly sha256: string;
  /** Entry that took it in. */
  readonly seq: number;
}

/** The items of a case, oldest first. */
export function itemsOfCase(db: ReadDb, caseId: string): Doomed[] {
  return prepared<[string], Doomed>(
    db,
    `SELECT id, sha256, entry_seq AS seq FROM current_record WHERE kind = 'item' AND case_id = ?
     ORDER BY entry_seq, id`,
  ).all(caseId);
}

/** Draft exhibits that show any of the items. Filed ones forbid destruction and are never listed. */
export function draftsShowing(db: ReadDb, caseId: string, itemIds: ReadonlySet<string>): string[] {
  return listRecords(db, 'exhibit', caseId, exhibitSchema)
    .filter(({ value }) => value.status !== 'filed' && value.parts.some((part) => itemIds.has(part.itemId)))
    .map(({ id }) => id);
}

/** Confirmations that somebody looked at these exhibits: they name the bytes by their hash, and end with them. */
export function clearancesOf(db: ReadDb, caseId: string, exhibitIds: readonly string[]): string[] {
  return listRecords(db, 'clearance', caseId, clearanceSchema)
    .filter(({ value }) => exhibitIds.includes(value.exhibitId))
    .map(({ id }) => id);
}
