import { type ReactNode, useState } from 'react';
import { Door } from '../../app/door.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RecoveryTest } from './recovery-test.tsx';

export interface RecoveryKeyProps {
  readonly recoveryKey: string;
  readonly onDone: () => void;
}

/** Shown once, then typed whole from the paper: a key with one wrong letter is found now, and not in the need. */
export function RecoveryKey({ recoveryKey, onDone }: RecoveryKeyProps): ReactNode {
  const { recovery } = useTexts();
  const [step, setStep] = useState<'write' | 'type' | 'right'>('write');
  return (
    <Door title={recovery.title}>
      {step !== 'right' && (
        <>
          <p>{recovery.why}</p>
          <p>{recovery.how}</p>
        </>
      )}
      {step === 'write' && (
        <>
          <KeyGroups recoveryKey={recoveryKey} />
          <div className="row">
            <Button look="main" onPress={() => setStep('type')}>
              {recovery.written}
            </Button>
          </div>
        </>
      )}
      {step === 'type' && (
        <RecoveryTest onRight={() => setStep('right')}>
          <Button look="quiet" onPress={() => setStep('write')}>
            {recovery.show}
          </Button>
        </RecoveryTest>
      )}
      {step === 'right' && (
        <>
          <Notice look="good">{recovery.right}</Notice>
          <div className="row">
            <Button look="main" onPress={onDone}>
              {recovery.goOn}
            </Button>
          </div>
        </>
      )}
    </Door>
  );
}

/** In numbered groups, as it is written on paper. */
export function KeyGroups({ recoveryKey }: { readonly recoveryKey: string }): ReactNode {
  return (
    <ol className="recovery-key">
      {recoveryKey.split('-').map((group, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups never move
        <li key={i}>
          <span className="number">{i + 1}</span> {group}
        </li>
      ))}
    </ol>
  );
}
