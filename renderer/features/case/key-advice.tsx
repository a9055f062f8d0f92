import { type ReactNode, useCallback, useState } from 'react';
import { call } from '../../ipc/client.ts';
import { useRecoveryKeyState } from '../../ipc/use-recovery-key-state.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { RecoveryTest } from '../welcome/recovery-test.tsx';

export interface KeyAdviceProps {
  /** Where the open vault lies. */
  readonly vault: string;
  readonly isAlone: boolean;
  readonly onNewKey: (recoveryKey: string) => void;
}

/** Said until the recovery key was tested: what is to be done so that nobody's illness or mistake closes the vault for good. */
export function KeyAdvice({ vault, isAlone, onNewKey }: KeyAdviceProps): ReactNode {
  const { overview, recovery, ui } = useTexts();
  const { state, ask } = useRecoveryKeyState(vault);
  const [step, setStep] = useState<'advice' | 'test' | 'right'>('advice');
  const right = (): void => {
    setStep('right');
    ask();
  };
  if (step === 'right') return <Notice look="good">{recovery.right}</Notice>;
  if (state === 'tested' || (state === 'unknown' && !isAlone)) return null;
  return (
    <Notice look="advice">
      <span>{state === 'untested' ? recovery.untested : overview.alone}</span>
      {step === 'test' ? (
        <RecoveryTest onRight={right}>
          <Button look="quiet" onPress={() => setStep('advice')}>
            {ui.cancel}
          </Button>
        </RecoveryTest>
      ) : (
        <div className="row">
          <Button onPress={() => setStep('test')}>{overview.testKey}</Button>
          {state === 'untested' && <NewKey onNewKey={onNewKey} />}
        </div>
      )}
    </Notice>
  );
}

/** The key was lost from the screen before it stood on paper: another one takes its place. */
function NewKey({ onNewKey }: Pick<KeyAdviceProps, 'onNewKey'>): ReactNode {
  const { overview, ui } = useTexts();
  const lang = useLang();
  const [isAsking, setAsking] = useState(false);
  const make = useAction(
    useCallback(async () => onNewKey((await call('recovery.reissue', {})).recoveryKey), [onNewKey]),
  );
  return (
    <>
      <Button onPress={() => setAsking(true)}>{overview.newKey}</Button>
      <Dialog title={overview.newKeyTitle} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{overview.newKeyHow}</p>
        {make.error !== null && <Notice look="wrong">{sayError(make.error, lang)}</Notice>}
        <div className="row">
          <Button look="main" onPress={make.run} isDisabled={make.isRunning}>
            {overview.newKey}
          </Button>
          <Button look="quiet" onPress={() => setAsking(false)}>
            {ui.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
