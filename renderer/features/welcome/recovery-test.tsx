import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { useAction } from '../../ui/use-action.ts';

export interface RecoveryTestProps {
  readonly onRight: () => void;
  /** What else can be done here. */
  readonly children?: ReactNode;
}

/** The key typed whole from paper and compared with the open vault, which names the group of a slip of the pen. */
export function RecoveryTest({ onRight, children }: RecoveryTestProps): ReactNode {
  const { recovery } = useTexts();
  const lang = useLang();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState('');
  const [isOther, setOther] = useState(false);
  const test = useAction(
    useCallback(async () => {
      const { opens } = await call('vault.testRecoveryKey', { recoveryKey: typed });
      setOther(!opens);
      if (opens) onRight();
    }, [typed, onRight]),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(typed);
    setOther(false);
    if (typed !== '') test.run();
  };
  const fault = test.error !== null ? sayError(test.error, lang) : isOther ? recovery.differs : undefined;
  // Only of what was tried: a field that is marked as wrong keeps its form from being sent.
  const wrong = typed === tried ? fault : undefined;
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        autoFocus
        label={recovery.typed}
        hint={recovery.typedHint}
        value={typed}
        onChange={setTyped}
        wrong={wrong}
      />
      <div className="row">
        <Button type="submit" look="main" isDisabled={typed === '' || test.isRunning}>
          {recovery.compare}
        </Button>
        {children}
      </div>
    </form>
  );
}
