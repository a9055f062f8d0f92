import { type ReactNode, useState } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useRecoveryKeyState } from '../../ipc/use-recovery-key-state.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NewRecoveryKey } from '../settings/new-recovery-key.tsx';
import { RecoveryTest } from '../welcome/recovery-test.tsx';

/** Said until the recovery key was tested: what is to be done so that nobody's illness or mistake closes the vault for good. */
export function KeyAdvice({ isAlone }: { readonly isAlone: boolean }): ReactNode {
  const { overview, recovery, ui } = useTexts();
  const { vault, go } = useWork();
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
          <Button onPress={() => setStep('test')}>{recovery.test}</Button>
          {state === 'untested' ? (
            <NewRecoveryKey />
          ) : (
            <Button onPress={() => go('settings', { tab: 'people' })}>{overview.addPerson}</Button>
          )}
        </div>
      )}
    </Notice>
  );
}
