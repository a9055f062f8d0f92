import { type HiddenItems, removeIsolated } from '../core/quarantine/quarantine.ts';
import type { Session } from '../core/session/session.ts';
import { closeGone } from './close-gone.ts';
import { type Desk, whileOpen } from './desk.ts';
import type { JobTools } from './jobs.ts';

/** What waits for its turn to be removed, all in one piece of work. */
interface Waiting {
  readonly hidden: HiddenItems[];
  /** Pieces that were still found. */
  readonly remnants: Promise<number>;
}

const waitingOf = new WeakMap<Session, Waiting>();

/**
 * After items were hidden: nothing of them stays in memory, and their bytes are removed when other changes are done. What
 * comes while one waits goes with it, since each search reads the whole vault; its pieces are counted with the first.
 */
export async function isolateHidden(
  desk: Desk,
  session: Session,
  hidden: HiddenItems,
  { onProgress }: JobTools,
): Promise<number> {
  closeGone(desk);
  desk.tell('changed', { topics: ['case', 'item'] });
  const waiting = waitingOf.get(session);
  if (waiting !== undefined) {
    waiting.hidden.push(hidden);
    await waiting.remnants;
    return 0;
  }
  const all = [hidden];
  const { isWanted, telling } = whileOpen(desk, session);
  const remnants = desk.changes(() => {
    waitingOf.delete(session);
    return removeIsolated(session, all, telling(onProgress), isWanted);
  });
  waitingOf.set(session, { hidden: all, remnants });
  return remnants;
}
