import { type IntakeSummary, LISTED } from '../../shared/ipc/calls/intake.ts';
import { type LookedInto, outsidePaths } from '../core/intake/after-intake.ts';
import type { Outcome } from '../core/intake/intake.ts';
import { toWireError } from './wire-error.ts';

/** What a person is told of an intake: all in numbers, and by name those of which there is something to tell. */
export function toSummary(
  { outcomes, withoutPreview }: LookedInto,
  { cancelled, notBegun }: { readonly cancelled: boolean; readonly notBegun: readonly unknown[] },
): IntakeSummary {
  const outside = outsidePaths(outcomes);
  return {
    counts: toCounts(outcomes),
    outcomes: outcomes.filter(hasToTell).slice(0, LISTED).map(toOutcome),
    cancelled,
    notBegun: notBegun.length,
    withoutPreview,
    outside: outside.length,
    outsidePaths: outside.slice(0, LISTED),
  };
}

export function toCounts(outcomes: readonly Outcome[]): IntakeSummary['counts'] {
  const counts = { taken: 0, duplicate: 0, quarantined: 0, rejected: 0 };
  for (const { status } of outcomes) counts[status]++;
  return counts;
}

/** What was not simply taken in. */
export function hasToTell(outcome: Outcome): boolean {
  if (outcome.status === 'rejected' || outcome.status === 'quarantined') return true;
  return outcome.copySigns.length > 0 || outcome.recordingDoubt !== null;
}

export function toOutcome(outcome: Outcome): IntakeSummary['outcomes'][number] {
  const { name, status } = outcome;
  const isIn = outcome.status === 'taken' || outcome.status === 'duplicate';
  return {
    name,
    status,
    error: outcome.status === 'rejected' ? toWireError(outcome.error) : null,
    copySigns: isIn ? [...outcome.copySigns] : [],
    recordingDoubt: isIn ? outcome.recordingDoubt : null,
  };
}
