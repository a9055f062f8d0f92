import { JikimError } from '../../../shared/errors/index.ts';
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

/** For what was begun before an isolation and is about to be kept or to leave. Throws ITEM_WITHHELD. */
export function assertNotWithheld(db: ReadDb, itemIds: readonly string[]): void {
  const id = itemIds.find((each) => isWithheld(db, each));
  if (id !== undefined) throw new JikimError('ITEM_WITHHELD', { id });
}
