import type { ReactNode } from 'react';
import type { SealedName } from '../../../shared/ipc/calls/party.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';

/** A name while it is typed; `key` tells the rows apart. */
export interface TypedName {
  readonly key: number;
  readonly kind: SealedName['kind'];
  readonly value: string;
}

let serial = 0;

export function emptyName(): TypedName {
  return { key: ++serial, kind: 'name', value: '' };
}

/** The names that were typed; empty rows are none. */
export function toNames(names: readonly TypedName[]): SealedName[] {
  return names.map(({ kind, value }) => ({ kind, value: value.trim() })).filter(({ value }) => value !== '');
}

export interface NameFieldsProps {
  readonly names: readonly TypedName[];
  readonly onNames: (names: readonly TypedName[]) => void;
}

/** Names, nicknames, accounts and numbers of one person, a row each. */
export function NameFields({ names, onNames }: NameFieldsProps): ReactNode {
  const { parties } = useTexts();
  const change = (key: number, part: Partial<TypedName>): void =>
    onNames(names.map((name) => (name.key === key ? { ...name, ...part } : name)));
  return (
    <fieldset className="stack plain">
      <legend className="label">{parties.names}</legend>
      <p className="soft small">{parties.namesHint}</p>
      {names.map(({ key, kind, value }, place) => (
        <div key={key} className="name-row">
          <Select
            label={parties.kind}
            value={kind}
            onChange={(next) => change(key, { kind: next })}
            options={(Object.keys(parties.kinds) as SealedName['kind'][]).map((each) => ({
              value: each,
              text: parties.kinds[each],
            }))}
          />
          <TextField label={parties.value} value={value} onChange={(next) => change(key, { value: next })} />
          <Button
            look="quiet"
            label={parties.removeName(place + 1)}
            onPress={() => onNames(names.filter((name) => name.key !== key))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button onPress={() => onNames([...names, emptyName()])}>
          <PlusIcon /> {parties.addName}
        </Button>
      </div>
    </fieldset>
  );
}
