import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { PersonRole } from '../../../shared/domain/person.ts';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useAction } from '../../ui/use-action.ts';
import { NewPassphraseFields, useNewPassphrase } from '../passphrase/new-passphrase-fields.tsx';
import { OwnPassphrase } from '../passphrase/own-passphrase.tsx';

export interface AddPersonProps {
  readonly onClose: () => void;
  readonly onAdded: (name: string) => void;
}

export function AddPerson({ onClose, onAdded }: AddPersonProps): ReactNode {
  const { create, people } = useTexts();
  const [name, setName] = useState('');
  const [role, setRole] = useState<PersonRole>('counselor');
  const [shared, setShared] = useState(false);
  const [own, setOwn] = useState('');
  const passphrase = useNewPassphrase();
  const add = useAction(
    useCallback(async () => {
      const person = { name: name.trim(), role, shared };
      await call('person.add', { own, ...person, passphrase: passphrase.value });
      onAdded(person.name);
    }, [name, role, shared, own, passphrase.value, onAdded]),
  );
  const isReady = name.trim() !== '' && passphrase.isReady && own !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !add.isRunning) add.run();
  };
  return (
    <Dialog title={people.add} isOpen isForm onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Notice>{people.sharing}</Notice>
        <TextField autoFocus label={people.name} hint={people.nameHint} value={name} onChange={setName} />
        <Select
          label={people.role}
          value={role}
          onChange={setRole}
          options={(['counselor', 'attorney', 'assistant'] as const).map((value) => ({
            value,
            text: create.roles[value],
          }))}
        />
        <Checkbox isSelected={shared} onChange={setShared}>
          {people.sharedKey}
        </Checkbox>
        {shared && <p className="soft small">{people.sharedHint}</p>}
        <NewPassphraseFields passphrase={passphrase} label={people.theirPassphrase} hint={people.theirHint} />
        <OwnPassphrase value={own} onChange={setOwn} />
        <FormEnd submit={people.addNow} isReady={isReady} {...add} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
