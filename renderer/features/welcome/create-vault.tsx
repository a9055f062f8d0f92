import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { Opened } from '../../../shared/ipc/calls/vault.ts';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Checkbox, Choice, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import {
  type NewPassphrase,
  NewPassphraseFields,
  useNewPassphrase,
} from '../passphrase/new-passphrase-fields.tsx';
import { PlaceWarnings, type WireWarning } from '../place/place-warnings.tsx';

type Role = 'counselor' | 'attorney' | 'assistant';

export interface CreateVaultProps {
  readonly onBack: () => void;
  readonly onCreated: (made: { opened: Opened; recoveryKey: string; path: string }) => void;
}

interface ChosenPlace {
  readonly path: string;
  readonly state: 'free' | 'vault' | 'occupied';
  readonly warnings: readonly WireWarning[];
}

export function CreateVault({ onBack, onCreated }: CreateVaultProps): ReactNode {
  const { create, ui } = useTexts();
  const lang = useLang();
  const [place, setPlace] = useState<ChosenPlace | null>(null);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('counselor');
  const passphrase = useNewPassphrase();
  const [isUnderstood, setUnderstood] = useState(false);
  const [isTried, setTried] = useState(false);

  const choose = useAction(
    useCallback(async () => {
      const chosen = await call('dialog.saveAs', { suggested: create.folderName });
      if (chosen !== null) setPlace({ ...chosen, ...(await call('vault.inspectPlace', chosen)) });
    }, [create]),
  );
  const path = place?.path ?? '';
  const { value } = passphrase;
  const make = useAction(
    useCallback(
      async () =>
        onCreated({
          path,
          ...(await call('vault.create', { path, person: { name: name.trim(), role }, passphrase: value })),
        }),
      [onCreated, path, name, role, value],
    ),
  );
  const missing = missingIn({ place, name, passphrase, isUnderstood });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) make.run();
  };
  return (
    <Door title={create.title}>
      <form className="stack" onSubmit={submit}>
        <PlaceField place={place} onChoose={choose.run} />
        <TextField label={create.person} value={name} onChange={setName} hint={create.personHint} />
        <Choice
          label={create.role}
          value={role}
          onChange={setRole}
          options={(['counselor', 'attorney', 'assistant'] as const).map((value) => ({
            value,
            text: create.roles[value],
          }))}
        />
        <NewPassphraseFields passphrase={passphrase} label={create.passphrase} hint={create.passphraseHint} />
        <Notice>{create.sharing}</Notice>
        <Checkbox isSelected={isUnderstood} onChange={setUnderstood}>
          {create.loss}
        </Checkbox>
        {[choose.error, make.error]
          .filter((error) => error !== null)
          .map((error) => (
            <Notice key={String(error)} look="wrong">
              {sayError(error, lang)}
            </Notice>
          ))}
        {isTried && missing.length > 0 && (
          <Notice look="advice" title={create.missing}>
            <ul className="dots">
              {missing.map((what) => (
                <li key={what}>{create.missingParts[what]}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div className="row">
          <Button type="submit" look="main" isDisabled={make.isRunning || passphrase.score === null}>
            {make.isRunning ? create.making : create.make}
          </Button>
          <Button look="quiet" onPress={onBack}>
            {ui.back}
          </Button>
        </div>
      </form>
    </Door>
  );
}

interface PlaceFieldProps {
  readonly place: ChosenPlace | null;
  readonly onChoose: () => void;
}

/** Chosen by the system's dialog alone: a typed path would be one that nobody looked at. */
function PlaceField({ place, onChoose }: PlaceFieldProps): ReactNode {
  const { create, ui } = useTexts();
  return (
    <div className="stack-tight">
      <span id="vault-place" className="label">
        {create.place}
      </span>
      <div className="row">
        <Button onPress={onChoose} describedBy="vault-place-chosen">
          {ui.choose}
        </Button>
        <bdi id="vault-place-chosen">{place === null ? create.placeNone : place.path}</bdi>
      </div>
      <span className="hint soft small">{create.placeHint}</span>
      {place?.state === 'occupied' && <Notice look="advice">{create.placeOccupied}</Notice>}
      {place?.state === 'vault' && <Notice look="advice">{create.placeVault}</Notice>}
      <PlaceWarnings warnings={place?.warnings ?? []} />
    </div>
  );
}

interface Filled {
  readonly place: ChosenPlace | null;
  readonly name: string;
  readonly passphrase: NewPassphrase;
  readonly isUnderstood: boolean;
}

type Missing = 'place' | 'name' | 'strength' | 'again' | 'loss';

/** What stands between a person and the vault, in the order of the form. */
function missingIn({ place, name, passphrase, isUnderstood }: Filled): Missing[] {
  const lacks: Record<Missing, boolean> = {
    place: place?.state !== 'free',
    name: name.trim() === '',
    strength: !passphrase.isStrong,
    again: passphrase.isStrong && !passphrase.isReady,
    loss: !isUnderstood,
  };
  return (Object.keys(lacks) as Missing[]).filter((what) => lacks[what]);
}
