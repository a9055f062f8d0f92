import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { DestroyReason } from '../../../shared/ipc/calls/destroy.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { useAction } from '../../ui/use-action.ts';
import { OwnPassphrase } from '../passphrase/own-passphrase.tsx';
import { PlaceField } from '../place/place-field.tsx';

export interface ConfirmDestroyProps {
  readonly ids: readonly string[];
  readonly reason: DestroyReason;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}

/** The last question before what cannot be taken back: a typed word, and one's own passphrase. */
export function ConfirmDestroy({ ids, reason, onClose, onStarted }: ConfirmDestroyProps): ReactNode {
  const { destroy } = useTexts();
  const { run } = useJob('destroy.run');
  const [word, setWord] = useState('');
  const [own, setOwn] = useState('');
  const [certificate, setCertificate] = useState('');
  const start = useAction(
    useCallback(async () => {
      // Said while the form still stands: a slip of the key is mended here, and nothing typed is lost.
      await call('self.confirm', { own });
      const { secretId } = await call('secret.hand', { secret: own });
      const path = certificate === '' ? null : certificate;
      run({ ids: [...ids], reason, own: secretId, certificate: path });
      onStarted();
    }, [ids, reason, own, certificate, run, onStarted]),
  );
  const isReady = word.trim() === destroy.word && own !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !start.isRunning) start.run();
  };
  return (
    <Dialog title={destroy.sure} role="alertdialog" isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{destroy.sureText}</p>
        <PlaceField
          label={destroy.certificate}
          hint={destroy.certificateHint}
          asked={{ suggested: destroy.certificateFile }}
          path={certificate}
          onPath={setCertificate}
        />
        <TextField label={destroy.typeWord(destroy.word)} value={word} onChange={setWord} />
        <OwnPassphrase value={own} onChange={setOwn} />
        <FormEnd submit={destroy.confirm} isReady={isReady} {...start} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
