import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PassphraseField } from '../../ui/fields.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { NewPassphraseFields, useNewPassphrase } from '../passphrase/new-passphrase-fields.tsx';

export function ChangePassphrase(): ReactNode {
  const { people } = useTexts();
  const [step, setStep] = useState<'closed' | 'open' | 'changed'>('closed');
  return (
    <>
      {step === 'changed' && <Notice look="good">{people.changed}</Notice>}
      <div>
        <Button onPress={() => setStep('open')}>{people.change}</Button>
      </div>
      {step === 'open' && (
        <ChangeForm onClose={() => setStep('closed')} onChanged={() => setStep('changed')} />
      )}
    </>
  );
}

interface ChangeFormProps {
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function ChangeForm({ onClose, onChanged }: ChangeFormProps): ReactNode {
  const { people } = useTexts();
  const [own, setOwn] = useState('');
  const next = useNewPassphrase();
  const change = useAction(
    useCallback(async () => {
      await call('person.changePassphrase', { own, next: next.value });
      onChanged();
    }, [own, next.value, onChanged]),
  );
  const isReady = own !== '' && next.isReady;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !change.isRunning) change.run();
  };
  return (
    <Dialog title={people.change} isOpen isForm onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <PassphraseField autoFocus label={people.current} value={own} onChange={setOwn} />
        <NewPassphraseFields passphrase={next} label={people.next} />
        <FormEnd submit={people.changeNow} isReady={isReady} {...change} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
