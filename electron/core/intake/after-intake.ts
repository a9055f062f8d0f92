import { readItems, unreadAmong } from '../conversation/read-items.ts';
import { readAllMetadata } from '../metadata/metadata.ts';
import { makePreviews } from '../preview/previews.ts';
import type { Session } from '../session/session.ts';
import { copySignsOf } from './copy-signs-of.ts';
import type { Outcome } from './intake.ts';

export interface AfterIntake {
  readonly caseId: string;
  readonly outcomes: readonly Outcome[];
  readonly previews: 'now' | 'later' | 'never';
  readonly signal: AbortSignal;
  readonly onProgress?: (step: 'reading' | 'previews', done: number, total: number) => void;
}

export interface LookedInto {
  /** The same outcomes, with the signs of a copy that headers tell of. */
  readonly outcomes: readonly Outcome[];
  /** Pictures of which no preview could be made; they are kept all the same. */
  readonly withoutPreview: number;
}

/**
 * What follows an intake: chat exports are read at once, so that they can be searched, and headers for what files say of
 * themselves. Pictures are decoded only when asked for, and only those of this intake. Files offered again are looked at
 * again: the first time may have been cut off.
 */
export async function afterIntake(session: Session, after: AfterIntake): Promise<LookedInto> {
  const { caseId, outcomes, signal, onProgress } = after;
  const itemIds = itemsOf(outcomes);
  if (itemIds.length === 0) return { outcomes, withoutPreview: 0 };
  const telling = (step: 'reading' | 'previews') => ({
    signal,
    onProgress: (done: number, total: number) => onProgress?.(step, done, total),
  });
  await readItems(session, { itemIds: unreadAmong(session.db, itemIds), ...telling('reading') });
  await readAllMetadata(session, { caseId, itemIds, ...telling('reading') });
  const made =
    after.previews === 'now' ? await makePreviews(session, { caseId, itemIds, ...telling('previews') }) : [];
  const failed = made.filter(({ error }) => error !== null && error.code !== 'CANCELLED');
  return { outcomes: outcomes.map((each) => withSigns(session, each)), withoutPreview: failed.length };
}

function itemsOf(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.flatMap((outcome) => ('itemId' in outcome ? [outcome.itemId] : [])))];
}

/** What the headers of a picture say was not known when it was taken in. */
function withSigns(session: Session, outcome: Outcome): Outcome {
  if (!('itemId' in outcome) || !/^(image|video)\//.test(outcome.type)) return outcome;
  return { ...outcome, copySigns: copySignsOf(session.db, outcome.itemId) };
}

/**
 * Source files that still lie outside the vault, in plain. Isolated ones are not among them: nobody is ever told to delete
 * those.
 */
export function outsidePaths(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap((outcome) =>
    (outcome.status === 'taken' || outcome.status === 'duplicate') && outcome.path !== null
      ? [outcome.path]
      : [],
  );
}
