import type { AcquisitionSaid, IntakeSummary } from '../../shared/ipc/calls/intake.ts';
import { parseAcquisitionInput } from '../core/intake/acquisition-input.ts';
import { afterIntake } from '../core/intake/after-intake.ts';
import { intake, type Outcome } from '../core/intake/intake.ts';
import type { Offered } from '../core/intake/sources.ts';
import { type Desk, sessionOf } from './desk.ts';
import { toSummary } from './intake-summary.ts';
import type { JobTools } from './jobs.ts';

/** Names told of one batch: more than a person can read as they go by. */
const TOLD = 8;

export interface TakeRequest {
  readonly caseId: string;
  readonly offers: AsyncIterable<Offered>;
  readonly said: AcquisitionSaid;
  readonly previews: 'now' | 'later' | 'never';
  /** What is on disk, or was refused for good, whatever comes after it. */
  readonly onSettled?: (outcomes: readonly Outcome[]) => void;
}

/** Takes files in and then looks into them, telling what goes by. What came of each file is in the outcomes as well. */
export async function takeIn(
  desk: Desk,
  { caseId, offers, said, previews, onSettled }: TakeRequest,
  { signal, onProgress }: JobTools,
): Promise<{ readonly summary: IntakeSummary; readonly outcomes: readonly Outcome[] }> {
  const session = sessionOf(desk);
  const input = parseAcquisitionInput(said);
  let done = 0;
  const taken = await intake(session, {
    caseId,
    offers,
    inputFor: () => input,
    previews,
    signal,
    onProgress: (read, total) => onProgress(read, total, 'taking-in'),
    onSettled(outcomes) {
      done += outcomes.length;
      onSettled?.(outcomes);
      const files = outcomes.slice(-TOLD).map(({ name, status }) => ({ name, status }));
      desk.tell('settled', { files, done });
    },
  });
  const looked = await afterIntake(session, {
    caseId,
    outcomes: taken.outcomes,
    previews,
    signal,
    onProgress: (step, read, total) => onProgress(read, total, step),
  });
  return { summary: toSummary(looked, taken), outcomes: looked.outcomes };
}
