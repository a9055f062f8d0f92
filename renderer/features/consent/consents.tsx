import { type ReactNode, useState } from 'react';
import type { ConsentRow } from '../../../shared/ipc/calls/consent.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Covered } from '../destroy/destroy.tsx';
import { ConsentCard } from './consent-card.tsx';
import { ConsentForm } from './consent-form.tsx';
import { WithdrawConsent } from './withdraw.tsx';

export interface ConsentsProps {
  readonly isClosed: boolean;
  /** Turns to the destruction of what a withdrawn consent covered. */
  readonly onDestroy: (covered: Covered) => void;
}

/** Every consent of the case, newest first. A withdrawal is possible in a closed case too. */
export function Consents({ isClosed, onDestroy }: ConsentsProps): ReactNode {
  const { consent, parties } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const part = useListPart(20);
  const { data, error } = useAsked('consent.list', { caseId, from: part.from, count: part.count });
  const people = useAsked('party.list', { caseId, from: 0, count: 500 }).data?.rows ?? [];
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<ConsentRow | null>(null);
  if (error !== null && data === undefined) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  return (
    <div className="stack">
      {data.total === 0 && <p>{consent.none}</p>}
      {people.length === 0 && <Notice look="advice">{consent.needsPerson}</Notice>}
      <ul className="stack" aria-label={consent.title}>
        {data.rows.map((row) => (
          <li key={row.consentId}>
            <ConsentCard row={row} onWithdraw={setLeaving} onDestroy={onDestroy} />
          </li>
        ))}
      </ul>
      <ListPages part={part} total={data.total} />
      {!isClosed && people.length > 0 && (
        <div>
          <Button look={data.total === 0 ? 'main' : 'plain'} onPress={() => setAdding(true)}>
            <PlusIcon /> {consent.add}
          </Button>
        </div>
      )}
      {isAdding && (
        <ConsentForm
          people={people.map(({ partyId, pseudonym, role }) => ({
            value: partyId,
            text: `${pseudonym} (${parties.roles[role]})`,
          }))}
          onClose={() => setAdding(false)}
        />
      )}
      {leaving !== null && <WithdrawConsent row={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}
