import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { PersonRow } from '../../../shared/ipc/calls/people.ts';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { useAction } from '../../ui/use-action.ts';
import { OwnPassphrase } from '../passphrase/own-passphrase.tsx';

export interface RemovePersonProps {
  readonly person: PersonRow;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

export function RemovePerson({ person, onClose, onRemoved }: RemovePersonProps): ReactNode {
  const { people } = useTexts();
  const [own, setOwn] = useState('');
  const remove = useAction(
    useCallback(async () => {
      await call('person.remove', { own, slotId: person.slotId! });
      onRemoved();
    }, [own, person.slotId, onRemoved]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (own !== '' && !remove.isRunning) remove.run();
  };
  return (
    <Dialog title={people.removeOf(person.name)} role="alertdialog" isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{people.removeEffect}</p>
        <OwnPassphrase autoFocus value={own} onChange={setOwn} />
        <FormEnd submit={people.remove} isReady={own !== ''} {...remove} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
