import { clearanceSchema, exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { listRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/** Ids of live records of the kinds that belong to an item, whatever their version. */
export function recordsOfItem(db: ReadDb, itemId: string, kinds: readonly string[]): string[] {
  const marks = kinds.map(() => '?').join(',');
  return db
    .prepare(`SELECT DISTINCT id FROM record WHERE item_id = ? AND value IS NOT NULL AND kind IN (${marks})`)
    .pluck()
    .all(itemId, ...kinds) as string[];
}

/** Content that only derivatives of the item hold, and that no other live record names. */
export function derivedContentOf(db: ReadDb, itemId: string): string[] {
  return db
    .prepare(
      `SELECT DISTINCT d.sha256 FROM record d WHERE d.item_id = ? AND d.kind = 'derivative' AND d.value IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM record o WHERE o.sha256 = d.sha256 AND o.value IS NOT NULL AND o.id <> d.id
         AND o.kind IN ('item', 'derivative') AND (o.item_id IS NULL OR o.item_id <> d.item_id))`,
    )
    .pluck()
    .all(itemId) as string[];
}

/** Whether any live item other than those named still stands for these bytes. */
export function isHeldByOthers(db: ReadDb, sha256: string, itemIds: readonly string[]): boolean {
  const rows = db
    .prepare(`SELECT id FROM current_record WHERE kind = 'item' AND sha256 = ?`)
    .pluck()
    .all(sha256) as string[];
  return rows.some((id) => !itemIds.includes(id));
}

/** Draft exhibits that show any of the items. Filed ones forbid destruction and are never listed. */
export function draftsShowing(db: ReadDb, caseId: string, itemIds: readonly string[]): string[] {
  return listRecords(db, 'exhibit', caseId, exhibitSchema)
    .filter(
      ({ value }) => value.status !== 'filed' && value.parts.some((part) => itemIds.includes(part.itemId)),
    )
    .map(({ id }) => id);
}

/** Confirmations that somebody looked at these exhibits: they name the bytes by their hash, and end with them. */
export function clearancesOf(db: ReadDb, caseId: string, exhibitIds: readonly string[]): string[] {
  return listRecords(db, 'clearance', caseId, clearanceSchema)
    .filter(({ value }) => exhibitIds.includes(value.exhibitId))
    .map(({ id }) => id);
}
