import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { useAction } from '../../ui/use-action.ts';
import { OwnPassphrase } from '../passphrase/own-passphrase.tsx';

/** A new key, asked for by whoever opened the vault; it is then shown in place of everything else. */
export function NewRecoveryKey(): ReactNode {
  const { recovery } = useTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{recovery.renew}</Button>
      {isAsking && <AskForKey onClose={() => setAsking(false)} />}
    </>
  );
}

function AskForKey({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { recovery } = useTexts();
  const { onNewKey } = useWork();
  const [own, setOwn] = useState('');
  const make = useAction(
    useCallback(async () => onNewKey((await call('recovery.renew', { own })).recoveryKey), [own, onNewKey]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (own !== '' && !make.isRunning) make.run();
  };
  return (
    <Dialog title={recovery.renew} role="alertdialog" isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{recovery.renewEffect}</p>
        <OwnPassphrase autoFocus value={own} onChange={setOwn} />
        <FormEnd submit={recovery.renewNow} isReady={own !== ''} {...make} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
