import { type ReactNode, useId } from 'react';
import { ENTRY_KINDS, type EntryKind } from '../../../shared/custody/entry-kind.ts';
import { entryKindText } from '../../../shared/i18n/custody.ts';
import type { HistoryFilter } from '../../../shared/ipc/calls/history.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';

/** As the fields hold it; empty for what is not narrowed. */
export interface Chosen {
  readonly scope: 'case' | 'vault';
  /** Id of one item, as it is copied from its page. */
  readonly item: string;
  readonly kind: EntryKind | '';
  readonly person: string;
  /** Days on this computer's calendar, `2026-03-02`. */
  readonly first: string;
  readonly last: string;
  readonly newestFirst: boolean;
}

export const NOTHING_CHOSEN: Chosen = {
  scope: 'case',
  item: '',
  kind: '',
  person: '',
  first: '',
  last: '',
  newestFirst: true,
};

/** Characters of an id that are asked for; no id is longer. */
const MOST_ID = 100;

/** Days are whole days where this computer is. */
export function toFilter({ scope, item, kind, person, first, last }: Chosen, caseId: string): HistoryFilter {
  return {
    about: item.trim() !== '' ? item.trim().slice(0, MOST_ID) : scope === 'case' ? caseId : null,
    kind: kind === '' ? null : kind,
    person: person === '' ? null : person,
    since: first === '' ? null : startOf(first, 0),
    until: last === '' ? null : startOf(last, 1),
  };
}

/** Midnight of a day, or of one some days later, as UTC. */
function startOf(day: string, later: number): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date! + later).toISOString();
}

interface HistoryChoiceProps {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

export function HistoryChoice({ chosen, onChange }: HistoryChoiceProps): ReactNode {
  const { history } = useTexts();
  const lang = useLang();
  const { data } = useAsked('history.people', {});
  const change = (part: Partial<Chosen>): void => onChange({ ...chosen, ...part });
  const any = { value: '', text: history.any } as const;
  const isNarrowed = JSON.stringify(chosen) !== JSON.stringify(NOTHING_CHOSEN);
  return (
    <search className="history-choice" aria-label={history.narrow}>
      <Select<Chosen['scope']>
        label={history.scope}
        value={chosen.scope}
        options={[
          { value: 'case', text: history.ofCase },
          { value: 'vault', text: history.ofVault },
        ]}
        onChange={(scope) => change({ scope })}
      />
      <Select<Chosen['kind']>
        label={history.act}
        value={chosen.kind}
        options={[any, ...ENTRY_KINDS.map((kind) => ({ value: kind, text: entryKindText(kind, lang) }))]}
        onChange={(kind) => change({ kind })}
      />
      <Select<string>
        label={history.by}
        value={chosen.person}
        options={[any, ...(data?.people ?? []).map(({ id, name }) => ({ value: id, text: name }))]}
        onChange={(person) => change({ person })}
      />
      <Narrow label={history.item} type="text" value={chosen.item} onChange={(item) => change({ item })} />
      <Narrow
        label={history.firstDay}
        type="date"
        value={chosen.first}
        onChange={(first) => change({ first })}
      />
      <Narrow label={history.lastDay} type="date" value={chosen.last} onChange={(last) => change({ last })} />
      <Select<'new' | 'old'>
        label={history.order}
        value={chosen.newestFirst ? 'new' : 'old'}
        options={[
          { value: 'new', text: history.newestFirst },
          { value: 'old', text: history.oldestFirst },
        ]}
        onChange={(order) => change({ newestFirst: order === 'new' })}
      />
      {isNarrowed && (
        <Button look="quiet" onPress={() => onChange(NOTHING_CHOSEN)}>
          {history.showAll}
        </Button>
      )}
    </search>
  );
}

interface NarrowProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** For a day the system's field: it knows calendars, keys and readers of the screen. Half a date is none yet. */
function Narrow({ label, type, value, onChange }: NarrowProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        type={type}
        autoComplete="off"
        spellCheck={false}
        {...(type === 'date' ? { max: '9999-12-31' } : {})}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
