import type { ReactNode } from 'react';
import type { ConsentRow } from '../../../shared/ipc/calls/consent.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { todayHere } from '../../ui/today-here.ts';
import type { Covered } from '../destroy/destroy.tsx';
import { WentOut } from './went-out.tsx';

export interface ConsentCardProps {
  readonly row: ConsentRow;
  readonly onWithdraw: (row: ConsentRow) => void;
  readonly onDestroy: (covered: Covered) => void;
}

/** One consent as a sentence would say it; of a withdrawn one, what is left to do. */
export function ConsentCard({ row, onWithdraw, onDestroy }: ConsentCardProps): ReactNode {
  const { consent } = useTexts();
  const caseId = useCaseId();
  const isWithdrawn = row.withdrawnAt !== null;
  const cover = (): void =>
    onDestroy({
      reason: 'consent-withdrawn',
      itemIds: row.scope === 'named-items' ? row.itemIds : null,
      caseId,
    });
  return (
    <section className="card" aria-label={`${consent.about}: ${row.pseudonym}`}>
      <div className="row between">
        <h3>
          <bdi>{row.pseudonym}</bdi> · {row.purposes.map((purpose) => consent.purpose[purpose]).join(', ')}
        </h3>
        <span className="state-tag">{stateWords(row, consent)}</span>
      </div>
      <ul className="rows soft">
        {linesOf(row, consent).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {row.recipient !== '' && (
          <li>
            {consent.recipient}: <bdi>{row.recipient}</bdi>
          </li>
        )}
      </ul>
      {isWithdrawn ? (
        <>
          <WentOut consentId={row.consentId} />
          <div>
            <Button onPress={cover}>{consent.destroyCovered}</Button>
          </div>
        </>
      ) : (
        <div>
          <Button label={consent.withdrawOf(row.pseudonym)} onPress={() => onWithdraw(row)}>
            {consent.withdraw}
          </Button>
        </div>
      )}
    </section>
  );
}

type Words = ReturnType<typeof useTexts>['consent'];

function stateWords({ withdrawnAt, until }: ConsentRow, consent: Words): string {
  if (withdrawnAt !== null) return consent.withdrawnOn(withdrawnAt);
  return until !== null && until < todayHere() ? consent.ended : consent.inForce;
}

function linesOf(row: ConsentRow, consent: Words): string[] {
  const giver = consent.givers[row.givenBy];
  const scope =
    row.scope === 'named-items' ? consent.itemCount(row.itemIds.length) : consent.scopes[row.scope];
  return [
    `${consent.givenBy}: ${row.relation === '' ? giver : `${giver} (${row.relation})`}`,
    `${consent.scope}: ${scope}`,
    row.until === null ? consent.from(row.givenOn) : consent.period(row.givenOn, row.until),
    ...(row.underFourteen ? [consent.underFourteen] : []),
    ...(row.sensitiveInformation ? [consent.sensitiveShort] : []),
    row.formItemId === null ? consent.noForm : consent.hasForm,
    ...(row.guardianNotTold === null ? [] : [consent.notToldReasons[row.guardianNotTold]]),
  ];
}
