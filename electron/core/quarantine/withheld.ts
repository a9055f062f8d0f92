import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** Whether an item's bytes are withheld because it was isolated. */
export function isWithheld(db: ReadDb, itemId: string): boolean {
  return (
    prepared<[string]>(db, "SELECT 1 FROM current_record WHERE kind = 'quarantine' AND item_id = ?").get(
      itemId,
    ) !== undefined
  );
}
