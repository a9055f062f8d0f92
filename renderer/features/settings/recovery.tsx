import { type ReactNode, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RecoveryTest } from '../welcome/recovery-test.tsx';
import { NewRecoveryKey } from './new-recovery-key.tsx';

/** Testing the recovery key from paper, and making a new one. */
export function RecoveryCard(): ReactNode {
  const { people, recovery, ui } = useTexts();
  const [step, setStep] = useState<'closed' | 'test' | 'right'>('closed');
  const close = (): void => setStep('closed');
  return (
    <>
      {step === 'right' && <Notice look="good">{recovery.right}</Notice>}
      <div className="row">
        <Button onPress={() => setStep('test')}>{recovery.test}</Button>
        <NewRecoveryKey />
      </div>
      <Dialog title={people.recovery} isOpen={step === 'test'} isForm onClose={close}>
        <RecoveryTest onRight={() => setStep('right')}>
          <Button look="quiet" onPress={close}>
            {ui.cancel}
          </Button>
        </RecoveryTest>
      </Dialog>
    </>
  );
}
