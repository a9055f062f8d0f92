import type { ReactNode } from 'react';
import type { IsolatedRow } from '../../../shared/ipc/calls/quarantine.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { momentWords, sizeWords } from '../items/item-words.ts';

export interface IsolatedCardProps {
  readonly row: IsolatedRow;
  readonly onOpen: () => void;
}

/** One isolated file among others: its name, when, and whether it was told of. */
export function IsolatedCard({ row, onOpen }: IsolatedCardProps): ReactNode {
  const { isolated } = useTexts();
  const lang = useLang();
  return (
    <div className="card isolated-card">
      <div>
        <strong>
          <bdi>{row.fileName || isolated.nameless}</bdi>
        </strong>
        <p className="soft small">
          {isolated.isolatedOn(momentWords(row.isolatedAt, lang))} · {sizeWords(row.size, lang)} ·{' '}
          <bdi>{row.type}</bdi>
        </p>
        <p className="small">
          {row.referredTo === '' ? (
            isolated.notReferred
          ) : (
            <bdi>{isolated.referred(row.referredTo, row.referredAt)}</bdi>
          )}
        </p>
      </div>
      <Button onPress={onOpen}>{isolated.openFile}</Button>
    </div>
  );
}
