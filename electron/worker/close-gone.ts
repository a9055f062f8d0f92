import { forgetSurveys } from '../core/conversation/kept-survey.ts';
import { forgetUnpacked } from '../core/conversation/original-lines.ts';
import type { Desk } from './desk.ts';
import { isGone } from './is-gone.ts';
import { paperOf } from './papers.ts';

/** Nothing of an item stays in memory once it is isolated or destroyed. */
export function closeGone(desk: Desk): void {
  const { session, grants } = desk;
  if (session === null) return;
  for (const [token, { itemId }] of grants) if (isGone(session.db, itemId)) grants.delete(token);
  paperOf(desk);
  // Of whichever conversation they are: they are made anew for one that may still be read.
  forgetUnpacked(session);
  forgetSurveys(session);
}
