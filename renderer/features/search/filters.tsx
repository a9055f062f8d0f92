import type { ReactNode } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { sayUnseen } from '../../ui/unseen-characters.ts';
import type { Wanted } from './asked.ts';

export interface FiltersProps {
  readonly wanted: Wanted;
  readonly senders: OutputOf<'search.senders'>['senders'];
  readonly onChange: (wanted: Wanted) => void;
  readonly onClear: () => void;
}

export function Filters({ wanted, senders, onChange, onClear }: FiltersProps): ReactNode {
  const { search } = useTexts();
  const isFiltered = wanted.sender !== '' || wanted.from !== '' || wanted.to !== '';
  const day = (label: string, which: 'from' | 'to'): ReactNode => (
    <label className="bar-choice">
      <span className="label">{label}</span>
      <input
        type="date"
        className="input bar-input"
        max="9999-12-31"
        value={wanted[which]}
        onChange={(event) => onChange({ ...wanted, [which]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div className="row search-filters">
      <Select
        look="bar"
        label={search.sender}
        value={wanted.sender}
        options={[
          { value: '', text: search.everybody },
          ...senders.map(({ shown }) => ({ value: shown, text: sayUnseen(shown) })),
        ]}
        onChange={(sender) => onChange({ ...wanted, sender })}
      />
      {day(search.from, 'from')}
      {day(search.to, 'to')}
      {isFiltered && (
        <Button look="quiet" onPress={onClear}>
          {search.clear}
        </Button>
      )}
    </div>
  );
}
