import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Session } from '../session/session.ts';
import { type ContentId, findStored } from '../store/content.ts';
import { countSlices, markRemoving, removeContentsInSlices } from '../store/content-remove.ts';
import { removals } from './resume.ts';

/** Slices done, of all that are known so far: how many messages will take is found while they are removed. */
export type SliceProgress = (done: number, total: number) => void;

/** Takes stored bytes out of sight, inside the caller's transaction. Returns the content to remove, or null. */
export function hideContent(session: Pick<Session, 'db'>, sha256: string): ContentId | null {
  const stored = findStored(session.db, sha256);
  if (stored === undefined) return null;
  markRemoving(session.db, stored.id);
  return stored.id;
}

/**
 * Destroys hidden contents and the messages of readings that ended, in short transactions. If this is cut off, the next
 * opening of the vault goes on with it: nothing of it is visible any more.
 */
export async function removeHidden(
  session: Session,
  contents: readonly ContentId[],
  onProgress: SliceProgress,
): Promise<void> {
  let done = 0;
  const ofContents = countSlices(session.db, contents);
  for await (const _ of removeContentsInSlices(session.db, contents)) onProgress(++done, ofContents + 1);
  for (const _ of removals(session.db)) {
    onProgress(++done, done + 1);
    await nextTurn();
  }
  onProgress(done, done);
}
