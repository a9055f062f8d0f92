import type { ReactNode } from 'react';
import type { Overview } from '../../../shared/ipc/calls/case.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';

/** Copies that a glance takes in; the newest says what left last. */
const AT_A_GLANCE = 3;

export interface CopiesProps {
  readonly copies: Overview['copies'];
  /** Of all of them. */
  readonly count: number;
  readonly most?: number;
}

/** What left the vault, when, and who has it. */
export function Copies({ copies, count, most = AT_A_GLANCE }: CopiesProps): ReactNode {
  const { overview, today } = useTexts();
  const lang = useLang();
  if (count === 0) return <p>{overview.noExport}</p>;
  const shown = copies.slice(0, most);
  return (
    <ul>
      {shown.map(({ kind, at, recipient }) => (
        <li key={`${kind} ${at}`}>
          {today.kinds[kind]}
          <span className="soft small">
            {' · '}
            {new Date(at).toLocaleString(lang)}
            {kind !== 'backup' && (
              <>
                {' · '}
                <bdi>{recipient === '' ? today.noName : recipient}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
      {count > shown.length && <li className="soft small">{overview.copiesMore(count - shown.length)}</li>}
    </ul>
  );
}
