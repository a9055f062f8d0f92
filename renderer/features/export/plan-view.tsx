import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

type Plan = OutputOf<'export.planFiling'>;

/** What will be in it, what stays out and why, and what the opponent would read. */
export function FilingPlanView({ plan }: { readonly plan: Plan }): ReactNode {
  const { exporting } = useTexts();
  const { go } = useWork();
  const mend = (exhibitId: string): ReactNode => (
    <Button look="quiet" onPress={() => go('exhibits', exhibitId === '' ? {} : { exhibitId })}>
      {exporting.mend}
    </Button>
  );
  return (
    <>
      {plan.leftOut.length > 0 && (
        <section className="card">
          <h2>{exporting.leftOut(plan.leftOutTotal)}</h2>
          <ul className="plan-rows">
            {plan.leftOut.map((each) => (
              <li key={each.mark} className="plan-row">
                <strong>{each.mark}</strong>
                <LeftOutWords reason={each.reason} title={each.title} />
                {mend(each.exhibitId)}
              </li>
            ))}
          </ul>
          {plan.leftOutTotal > plan.leftOut.length && (
            <p className="soft small">{exporting.moreLeftOut(plan.leftOutTotal - plan.leftOut.length)}</p>
          )}
        </section>
      )}
      <section className="card">
        <h2>
          {plan.exhibits.length === 0 ? exporting.includeNone : exporting.include(plan.exhibits.length)}
        </h2>
        {plan.exhibits.length > 0 && <p className="soft small">{exporting.papers}</p>}
        <ul className="plan-rows">
          {plan.exhibits.map((each) => (
            <li key={each.exhibitId} className="plan-row">
              <strong>{each.mark}</strong>
              <bdi className="exhibit-title">{each.title}</bdi>
              <span className="row small">
                {each.looked !== null && <span className="tag">{exporting.lookedBy(each.looked.by)}</span>}
                {each.gaps > 0 && <span className="tag advice">{exporting.gaps(each.gaps)}</span>}
              </span>
              {each.gaps > 0 && mend(each.exhibitId)}
            </li>
          ))}
        </ul>
      </section>
      {plan.exhibits.length > 0 && <Opponent plan={plan} />}
    </>
  );
}

function LeftOutWords({
  reason,
  title,
}: {
  readonly reason: Plan['leftOut'][number]['reason'];
  readonly title: string;
}): ReactNode {
  const { exhibits } = useTexts();
  return (
    <span className="exhibit-title">
      <bdi>{title}</bdi> <span className="soft small">{exhibits.reasons[reason]}</span>
    </span>
  );
}

function Opponent({ plan }: { readonly plan: Plan }): ReactNode {
  const { exporting } = useTexts();
  return (
    <section className="card">
      <h2>{exporting.opponent}</h2>
      {plan.printed.length === 0 ? (
        <p>{exporting.opponentNone}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{exporting.printed.mark}</th>
              <th scope="col">{exporting.printed.what}</th>
              <th scope="col">{exporting.printed.page}</th>
            </tr>
          </thead>
          <tbody>
            {plan.printed.map(({ mark, label, value, page }) => (
              <tr key={`${mark}/${label}/${value}/${page}`}>
                <td>{mark}</td>
                <td>
                  {label}: <bdi>{value}</bdi>
                </td>
                <td>{page}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="soft small">{exporting.opponentAlways}</p>
      <Notice look="advice">{exporting.images}</Notice>
    </section>
  );
}
