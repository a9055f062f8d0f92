import type { Session } from '../session/session.ts';
import type { FoundConversation } from './find.ts';
import { type Survey, surveyConversation } from './survey.ts';

/** Conversations whose survey is kept: a person goes to and fro between few. */
const KEPT = 4;

/** Of each open vault; rows of a reading never change, so a survey holds as long as its conversation is there. */
const kept = new WeakMap<Session, Map<number, Promise<Survey>>>();

/** The survey of a conversation, made once. A failed one is made anew. Throws CANCELLED where it is no longer wanted. */
export function keptSurvey(
  session: Session,
  { key }: FoundConversation,
  isWanted: () => boolean,
): Promise<Survey> {
  const surveys = kept.get(session) ?? new Map<number, Promise<Survey>>();
  kept.set(session, surveys);
  const known = surveys.get(key);
  if (known !== undefined) return known;
  const made = surveyConversation(session.db, key, isWanted);
  surveys.set(key, made);
  made.catch(() => surveys.delete(key));
  for (const oldest of [...surveys.keys()].slice(0, -KEPT)) surveys.delete(oldest);
  return made;
}

/** Nothing of any conversation is held any more. */
export function forgetSurveys(session: Session): void {
  kept.delete(session);
}
