import { itemSchema } from '../../shared/domain/item.ts';
import { isWithheld } from '../core/quarantine/withheld.ts';
import { findRecord } from '../core/records/read-records.ts';
import type { ReadDb } from '../core/store/handles.ts';

/** Isolated or destroyed: nothing of it is shown any more. */
export function isGone(db: ReadDb, itemId: string): boolean {
  return isWithheld(db, itemId) || findRecord(db, itemId, itemSchema) === null;
}
