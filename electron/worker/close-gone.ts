import { itemSchema } from '../../shared/domain/item.ts';
import { forgetSurveys } from '../core/conversation/kept-survey.ts';
import { forgetUnpacked } from '../core/conversation/original-lines.ts';
import { isWithheld } from '../core/quarantine/withheld.ts';
import { findRecord } from '../core/records/read-records.ts';
import type { ReadDb } from '../core/store/handles.ts';
import type { Desk } from './desk.ts';
import { removePaper } from './papers.ts';

/** Whether nothing of an item may be shown any more: it was isolated or destroyed. */
export function isGone(db: ReadDb, itemId: string): boolean {
  return isWithheld(db, itemId) || findRecord(db, itemId, itemSchema) === null;
}

/** Nothing of an item stays in memory once it is isolated or destroyed. */
export function closeGone(desk: Desk): void {
  const { session, grants, paper } = desk;
  if (session === null) return;
  for (const [token, { itemId }] of grants) if (isGone(session.db, itemId)) grants.delete(token);
  if (paper?.itemIds.some((itemId) => isGone(session.db, itemId))) removePaper(desk);
  // Of whichever conversation they are: they are made anew for one that may still be read.
  forgetUnpacked(session);
  forgetSurveys(session);
}
