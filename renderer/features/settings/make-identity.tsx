import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { useAction } from '../../ui/use-action.ts';
import type { NewIdentityProps } from './new-identity.tsx';

export interface NewIdentityFormProps extends NewIdentityProps {
  readonly onClose: () => void;
}

export function MakeIdentity({ replaces, onClose, onDone }: NewIdentityFormProps): ReactNode {
  const { identity } = useTexts();
  const [subject, setSubject] = useState('');
  const make = useAction(
    useCallback(async () => {
      await call('identity.make', { subject: subject.trim() });
      onDone();
    }, [subject, onDone]),
  );
  const isReady = subject.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !make.isRunning) make.run();
  };
  return (
    <Dialog title={identity.makeNow} isOpen isForm onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {replaces && <p>{identity.replaces}</p>}
        <TextField
          autoFocus
          label={identity.officeName}
          hint={identity.officeHint}
          value={subject}
          onChange={setSubject}
        />
        {make.isRunning && <p role="status">{identity.making}</p>}
        <FormEnd submit={identity.makeNow} isReady={isReady} {...make} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
