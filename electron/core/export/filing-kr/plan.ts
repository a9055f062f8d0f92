import { parseCheckpoint } from '../../../../shared/custody/checkpoint.ts';
import { exhibitGaps } from '../../../../shared/domain/exhibit-gaps.ts';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { MEDIA_LIMITS } from '../../../../shared/domain/portal-limits.ts';
import { JikimError } from '../../../../shared/errors/index.ts';
import { assertConsented } from '../../consent/leaving.ts';
import { createDecoder } from '../../decode/index.ts';
import { listExhibits } from '../../exhibit/exhibits.ts';
import { toFacts } from '../../report/filing-kr/checklist.ts';
import type { FilingExhibit, FilingModel, LeftOut, PrintedValue } from '../../report/filing-kr/model.ts';
import { sealCheckpoint } from '../../session/act.ts';
import type { Session } from '../../session/session.ts';
import { collectFiling, FILING, type FilingRequest, toFilingModel } from './export.ts';
import { disclosedValues } from './rehearse.ts';

export type PlanRequest = Omit<FilingRequest, 'target' | 'recipient' | 'disclosureConfirmed'>;

export interface PlannedExhibit {
  readonly exhibitId: string;
  readonly mark: string;
  readonly title: string;
  readonly gaps: number;
  readonly looked: { readonly by: string; readonly at: string } | null;
}

/** What a filing set would hold, before a byte of it is written outside. */
export interface FilingPlan {
  readonly exhibits: readonly PlannedExhibit[];
  readonly leftOut: readonly (LeftOut & { readonly exhibitId: string })[];
  /** Fields of collection that the opponent would read, with their pages. */
  readonly printed: readonly PrintedValue[];
  readonly anchor: FilingModel['anchor']['state'];
}

/**
 * Looks through everything that a filing set would hold: every file is hashed, nothing is written outside of the vault.
 * Throws what exportFilingKr throws.
 */
export async function planFilingKr(session: Session, request: PlanRequest): Promise<FilingPlan> {
  assertConsented(session, request, FILING);
  const checkpoint = parseCheckpoint(sealCheckpoint(session));
  const decoder = createDecoder({ host: session.ports.decoders });
  const { signal, onProgress } = request;
  try {
    const collected = await collectFiling(session, request, decoder);
    const model = toFilingModel(session, request, collected, checkpoint);
    const printed = await disclosedValues(session, { model, decoder, signal, onProgress });
    const leftOut = withIds(session, request.caseId, collected.leftOut);
    return { exhibits: model.exhibits.map(toPlanned), leftOut, printed, anchor: model.anchor.state };
  } catch (error) {
    if (signal.aborted) throw new JikimError('CANCELLED', {}, { cause: error });
    throw error;
  } finally {
    await decoder.close();
  }
}

function toPlanned({ exhibit, parts, clearance }: FilingExhibit): PlannedExhibit {
  return {
    exhibitId: exhibit.exhibitId,
    mark: markText(exhibit.mark),
    title: exhibit.title,
    gaps: exhibitGaps(exhibit, parts.map(toFacts), MEDIA_LIMITS).length,
    looked: clearance === null ? null : { by: clearance.personName, at: clearance.at },
  };
}

function withIds({ db }: Session, caseId: string, leftOut: readonly LeftOut[]): FilingPlan['leftOut'] {
  const ids = new Map(
    listExhibits(db, caseId)
      .filter(({ value }) => value.status !== 'withdrawn')
      .map(({ id, value }) => [markText(value.mark), id]),
  );
  return leftOut.map((each) => ({ ...each, exhibitId: ids.get(each.mark) ?? '' }));
}
