import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PassphraseField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { useAction } from '../../ui/use-action.ts';
import { PlaceField } from '../place/place-field.tsx';
import type { NewIdentityFormProps } from './make-identity.tsx';

export function ImportIdentity({ replaces, onClose, onDone }: NewIdentityFormProps): ReactNode {
  const { identity } = useTexts();
  const [path, setPath] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const take = useAction(
    useCallback(async () => {
      await call('identity.import', { path, passphrase });
      onDone();
    }, [path, passphrase, onDone]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (path !== '' && !take.isRunning) take.run();
  };
  return (
    <Dialog title={identity.importTitle} isOpen isForm onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {replaces && <p>{identity.replaces}</p>}
        <PlaceField asked={{ file: 'pkcs12' }} label={identity.file} path={path} onPath={setPath} />
        <PassphraseField label={identity.filePassphrase} value={passphrase} onChange={setPassphrase} />
        <FormEnd submit={identity.importNow} isReady={path !== ''} {...take} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
