import type { ReactNode } from 'react';
import type { CopyOutside } from '../../../shared/ipc/calls/quarantine.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';

export interface CopiesOutsideProps {
  readonly copies: readonly CopyOutside[];
  /** How many more there are than are named. */
  readonly more: number;
}

/** Exports and backups that hold it still, where nobody here can reach them. */
export function CopiesOutside({ copies, more }: CopiesOutsideProps): ReactNode {
  const { isolated } = useTexts();
  const lang = useLang();
  if (copies.length === 0) return null;
  return (
    <div>
      <span>{isolated.copies}</span>
      <ul className="bullets">
        {copies.map(({ kind, at, target, recipient }) => (
          <li key={`${at} ${target}`}>
            {isolated.copyKinds[kind]} · {new Date(at).toLocaleString(lang)} · <bdi>{target}</bdi>
            {recipient !== '' && (
              <>
                {' '}
                · <bdi>{recipient}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <span>{isolated.moreCopies(more)}</span>}
    </div>
  );
}
