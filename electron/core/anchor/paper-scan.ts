import type { PaperAnchor } from '../../../shared/domain/anchor.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { intake } from '../intake/intake.ts';
import { offerPaths } from '../intake/sources.ts';
import type { Session } from '../session/session.ts';
import { readCheckpointOf, recordPaperAnchor } from './paper.ts';

export interface ScannedPaper {
  readonly anchor: Omit<PaperAnchor, 'itemId'>;
  /** The scan, and the case that it goes into. */
  readonly path: string;
  readonly caseId: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Takes the scan of a dated paper in and records what is on it. Throws what the intake of one file refuses it for, and
 * what `recordPaperAnchor` throws; CANCELLED where it was stopped before the scan was in.
 */
export async function recordScannedPaper(session: Session, paper: ScannedPaper): Promise<PaperAnchor> {
  const { anchor, path, caseId, signal, onProgress } = paper;
  readCheckpointOf(session.db, anchor.size);
  const { outcomes } = await intake(session, {
    caseId,
    offers: offerPaths([path]),
    inputFor: () => ({ method: 'scan', copyKind: 'original' }),
    signal,
    onProgress,
  });
  return recordPaperAnchor(session, { ...anchor, itemId: takenItem(outcomes) });
}

function takenItem(outcomes: Awaited<ReturnType<typeof intake>>['outcomes']): string {
  const [outcome] = outcomes;
  if (outcome === undefined) throw new JikimError('CANCELLED');
  if (outcome.status === 'rejected') throw outcome.error;
  if (outcome.status === 'quarantined') throw new JikimError('PAPER_SCAN_ISOLATED');
  return outcome.itemId;
}
