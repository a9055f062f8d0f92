import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormEnd } from '../../ui/form-end.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { KeyGroups } from '../welcome/recovery-key.tsx';
import { RecoveryTest } from '../welcome/recovery-test.tsx';
import { SaveButton } from '../writing/save-button.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';

export interface NewRecoveryKeyProps {
  readonly onClose: () => void;
  readonly onRight: () => void;
}

/** A new key: asked for, shown once, taken to paper, and typed whole from it. It lives in this screen alone. */
export function NewRecoveryKey({ onClose, onRight }: NewRecoveryKeyProps): ReactNode {
  const { people } = useTexts();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  if (recoveryKey === null) return <AskForKey onClose={onClose} onMade={setRecoveryKey} />;
  return (
    <Dialog title={people.newKey} isOpen isForm onClose={() => setLeaving(true)}>
      {isLeaving ? (
        <Leaving onStay={() => setLeaving(false)} onLeave={onClose} />
      ) : (
        <ShownKey recoveryKey={recoveryKey} onRight={onRight} />
      )}
    </Dialog>
  );
}

interface AskForKeyProps {
  readonly onClose: () => void;
  readonly onMade: (recoveryKey: string) => void;
}

function AskForKey({ onClose, onMade }: AskForKeyProps): ReactNode {
  const { people } = useTexts();
  const [own, setOwn] = useState('');
  const make = useAction(
    useCallback(async () => onMade((await call('recovery.renew', { own })).recoveryKey), [own, onMade]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (own !== '' && !make.isRunning) make.run();
  };
  return (
    <Dialog title={people.reissueNow} role="alertdialog" isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{people.reissueEffect}</p>
        <OwnPassphrase autoFocus value={own} onChange={setOwn} />
        <FormEnd submit={people.reissueNow} isReady={own !== ''} {...make} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

interface ShownKeyProps {
  readonly recoveryKey: string;
  readonly onRight: () => void;
}

function ShownKey({ recoveryKey, onRight }: ShownKeyProps): ReactNode {
  const { people } = useTexts();
  const lang = useLang();
  const [isTyping, setTyping] = useState(false);
  const write = useCallback(
    (path: string) => call('recovery.writeSheet', { recoveryKey, path, lang }),
    [recoveryKey, lang],
  );
  if (isTyping)
    return (
      <RecoveryTest onRight={onRight}>
        <Button look="quiet" onPress={() => setTyping(false)}>
          {people.showAgain}
        </Button>
      </RecoveryTest>
    );
  return (
    <div className="stack">
      <p>{people.once}</p>
      <KeyGroups recoveryKey={recoveryKey} />
      <SaveButton suggested={people.sheetFile} write={write}>
        {people.sheet}
      </SaveButton>
      <p className="soft small">{people.sheetHint}</p>
      <div className="row">
        <Button look="main" onPress={() => setTyping(true)}>
          {people.written}
        </Button>
      </div>
    </div>
  );
}

interface LeavingProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function Leaving({ onStay, onLeave }: LeavingProps): ReactNode {
  const { people } = useTexts();
  return (
    <div className="stack">
      <Notice look="advice">{people.leave}</Notice>
      <div className="row">
        <Button look="main" onPress={onStay}>
          {people.showAgain}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {people.done}
        </Button>
      </div>
    </div>
  );
}
