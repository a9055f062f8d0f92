import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { Opened } from '../../../shared/ipc/calls/vault.ts';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Checkbox, Choice, PassphraseField, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { StrengthMeter, useStrength } from './strength.tsx';

type Role = 'counselor' | 'attorney' | 'assistant';

/** Guesses that a thief can make until a vault gives way: scores of the estimator below this are refused. */
const LEAST_STRENGTH = 3;

export interface CreateVaultProps {
  readonly onBack: () => void;
  readonly onCreated: (made: { opened: Opened; recoveryKey: string; path: string }) => void;
}

export function CreateVault({ onBack, onCreated }: CreateVaultProps): ReactNode {
  const { create, ui } = useTexts();
  const lang = useLang();
  const [path, setPath] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('counselor');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);
  const [placeFault, setPlaceFault] = useState<string>();
  const score = useStrength(passphrase);

  const choose = useAction(
    useCallback(async () => {
      const chosen = await call('dialog.saveAs', { suggested: lang === 'ko' ? '문서함' : 'documents' });
      if (chosen === null) return;
      const { state } = await call('vault.inspectPlace', { path: chosen.path });
      setPath(chosen.path);
      setPlaceFault(
        state === 'free' ? undefined : state === 'vault' ? create.placeVault : create.placeOccupied,
      );
    }, [create, lang]),
  );
  const make = useAction(
    useCallback(
      async () =>
        onCreated({
          path,
          ...(await call('vault.create', { path, person: { name: name.trim(), role }, passphrase })),
        }),
      [onCreated, path, name, role, passphrase],
    ),
  );
  const isReady =
    path !== '' &&
    placeFault === undefined &&
    name.trim() !== '' &&
    score >= LEAST_STRENGTH &&
    passphrase === again &&
    isUnderstood;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !make.isRunning) make.run();
  };
  return (
    <Door title={create.title}>
      <form className="stack" onSubmit={submit}>
        <div className="with-button">
          <TextField
            label={create.place}
            value={path}
            onChange={setPath}
            hint={create.placeHint}
            wrong={placeFault}
          />
          <Button onPress={choose.run}>{ui.choose}</Button>
        </div>
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
        <PassphraseField
          label={create.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          hint={create.passphraseHint}
        />
        {passphrase !== '' && <StrengthMeter score={score} isEnough={score >= LEAST_STRENGTH} />}
        <PassphraseField
          label={create.again}
          value={again}
          onChange={setAgain}
          wrong={again !== '' && !passphrase.startsWith(again) ? create.differs : undefined}
        />
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
        <div className="row">
          <Button type="submit" look="main" isDisabled={!isReady || make.isRunning}>
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
