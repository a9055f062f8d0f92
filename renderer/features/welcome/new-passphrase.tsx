import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Choice } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { NewPassphraseFields, useNewPassphrase } from '../passphrase/new-passphrase-fields.tsx';

export interface NewPassphraseProps {
  /** The recovery key that was used opens nothing any more; this one takes its place. */
  readonly onSet: (recoveryKey: string) => void;
}

/** After an opening with the recovery key nothing else is done before there is a new passphrase and a new key. */
export function NewPassphrase({ onSet }: NewPassphraseProps): ReactNode {
  const { create, recovery } = useTexts();
  const lang = useLang();
  const { people, error } = usePeople();
  const [chosen, setChosen] = useState<string | null>(null);
  const passphrase = useNewPassphrase();
  const slotId = chosen ?? (people.length === 1 ? people[0]!.slotId : null);
  const { value } = passphrase;
  const set = useAction(
    useCallback(async () => {
      const { recoveryKey } = await call('recovery.setPassphrase', { slotId: slotId!, passphrase: value });
      onSet(recoveryKey);
    }, [slotId, value, onSet]),
  );
  const isReady = slotId !== null && passphrase.isReady;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) set.run();
  };
  return (
    <Door title={recovery.newPassphrase}>
      <p>{recovery.newPassphraseWhy}</p>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <form className="stack" onSubmit={submit}>
        {people.length > 1 && (
          <Choice
            label={recovery.whose}
            value={slotId ?? ''}
            onChange={setChosen}
            options={people.map((each) => ({ value: each.slotId, text: each.name }))}
          />
        )}
        <NewPassphraseFields passphrase={passphrase} label={create.passphrase} hint={create.passphraseHint} />
        {set.error !== null && <Notice look="wrong">{sayError(set.error, lang)}</Notice>}
        <div className="row">
          <Button type="submit" look="main" isDisabled={!isReady || set.isRunning}>
            {set.isRunning ? recovery.setting : recovery.set}
          </Button>
        </div>
      </form>
    </Door>
  );
}

interface Person {
  readonly slotId: string;
  readonly name: string;
}

function usePeople(): { readonly people: readonly Person[]; readonly error: unknown } {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    call('recovery.people', {}).then((found) => setPeople(found.people), setError);
  }, []);
  return { people, error };
}
