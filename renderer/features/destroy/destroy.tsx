import { type ReactNode, useMemo, useState } from 'react';
import type { DestroyReason } from '../../../shared/ipc/calls/destroy.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Choice } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Select } from '../../ui/select.tsx';
import { PickItems } from '../parties/pick-items.tsx';
import { Forecast } from './forecast.tsx';

/** What a withdrawn consent covered: named items, or null where it was about the case. */
export interface Covered {
  readonly reason: DestroyReason;
  readonly itemIds: readonly string[] | null;
  readonly caseId: string;
}

export interface DestroyPartProps {
  readonly covered: Covered | null;
  /** Turns to the legal holds. */
  readonly onHolds: () => void;
}

/** Chooses what is to go and why; what that would do stands below before anything is changed. */
export function DestroyPart({ covered, onHolds }: DestroyPartProps): ReactNode {
  const { destroy, items } = useTexts();
  const caseId = useCaseId();
  const job = useJob('destroy.run');
  const [what, setWhat] = useState<'items' | 'case'>('items');
  const [itemIds, setItemIds] = useState<readonly string[]>(covered?.itemIds ?? []);
  const [reason, setReason] = useState<DestroyReason>(covered?.reason ?? 'taken-by-mistake');
  const ids = useMemo(() => (what === 'case' ? [caseId] : [...itemIds]), [what, caseId, itemIds]);
  if (job.isRunning) return <JobProgress job={job} label={destroy.running} stop={destroy.stop} />;
  return (
    <div className="stack narrow">
      <Choice
        label={destroy.what}
        value={what}
        onChange={setWhat}
        options={[
          { value: 'items', text: destroy.chosenItems },
          { value: 'case', text: destroy.wholeCase, hint: destroy.wholeCaseHint },
        ]}
      />
      {what === 'items' && <PickItems label={items.title} chosen={itemIds} onChosen={setItemIds} />}
      <Select
        label={destroy.reason}
        value={reason}
        onChange={setReason}
        options={(Object.keys(destroy.reasons) as DestroyReason[]).map((value) => ({
          value,
          text: destroy.reasons[value],
        }))}
      />
      <JobProgress job={job} />
      {ids.length === 0 ? (
        <p className="soft">{destroy.chooseFirst}</p>
      ) : (
        <Forecast ids={ids} reason={reason} onHolds={onHolds} onStarted={() => setItemIds([])} />
      )}
    </div>
  );
}
