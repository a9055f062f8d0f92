import { itemSchema } from '../../shared/domain/item.ts';
import { isWithheld } from '../core/quarantine/withheld.ts';
import { findRecord } from '../core/records/read-records.ts';
import type { Desk } from './desk.ts';

/** Nothing of an item stays in memory once it is isolated or destroyed. */
export function closeGone({ session, grants }: Desk): void {
  if (session === null) return;
  for (const [token, { itemId }] of grants)
    if (isWithheld(session.db, itemId) || findRecord(session.db, itemId, itemSchema) === null)
      grants.delete(token);
}
