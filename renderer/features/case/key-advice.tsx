import { type ReactNode, useState } from 'react';
import { useRecoveryKeyState } from '../../ipc/use-recovery-key-state.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RecoveryTest } from '../welcome/recovery-test.tsx';

export interface KeyAdviceProps {
  /** Where the open vault lies. */
  readonly vault: string;
  readonly isAlone: boolean;
}

/** Said until the recovery key was tested: what is to be done so that nobody's illness or mistake closes the vault for good. */
export function KeyAdvice({ vault, isAlone }: KeyAdviceProps): ReactNode {
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
        </div>
      )}
    </Notice>
  );
}
