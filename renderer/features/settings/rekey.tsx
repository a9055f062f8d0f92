import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { OwnPassphrase } from '../passphrase/own-passphrase.tsx';

export function Rekey(): ReactNode {
  const { people } = useTexts();
  const [step, setStep] = useState<'closed' | 'open' | 'done'>('closed');
  return (
    <>
      {step === 'done' && <Notice look="good">{people.rekeyed}</Notice>}
      <div>
        <Button onPress={() => setStep('open')}>{people.rekeyStart}</Button>
      </div>
      {step === 'open' && <RekeyForm onClose={() => setStep('closed')} onDone={() => setStep('done')} />}
    </>
  );
}

/** How far it has come is not known: SQLite writes the copy in one piece, and says nothing meanwhile. */
function RekeyForm({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { people } = useTexts();
  const [own, setOwn] = useState('');
  const rekey = useAction(
    useCallback(async () => {
      await call('vault.rekey', { own });
      onDone();
    }, [own, onDone]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (own !== '' && !rekey.isRunning) rekey.run();
  };
  // Not closed while it runs: nothing else can be done with the vault, and it cannot be stopped half-way.
  const close = (): void => {
    if (!rekey.isRunning) onClose();
  };
  return (
    <Dialog title={people.rekey} role="alertdialog" isOpen onClose={close}>
      <form className="stack" onSubmit={submit}>
        <p>{people.rekeyEffect}</p>
        <OwnPassphrase autoFocus value={own} onChange={setOwn} />
        {rekey.isRunning && (
          <div className="progress" role="status">
            <span className="small">{people.rekeying}</span>
            <progress aria-label={people.rekeying} />
          </div>
        )}
        <FormEnd submit={people.rekeyNow} isReady={own !== ''} {...rekey} onCancel={close} />
      </form>
    </Dialog>
  );
}
