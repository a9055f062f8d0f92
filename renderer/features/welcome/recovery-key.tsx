import './recovery-key.css';
import { type ReactNode, useCallback, useState } from 'react';
import { Door } from '../../app/door.tsx';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SaveButton } from '../place/save-button.tsx';
import { RecoveryTest } from './recovery-test.tsx';

export interface RecoveryKeyProps {
  readonly recoveryKey: string;
  /** The vault is opened anew afterwards, by the passphrase that was just set. */
  readonly opensAnew: boolean;
  readonly onDone: () => void;
}

/** Shown once, then typed whole from the paper: a key with one wrong letter is found now, and not in the need. */
export function RecoveryKey({ recoveryKey, opensAnew, onDone }: RecoveryKeyProps): ReactNode {
  const { recovery } = useTexts();
  const [step, setStep] = useState<'write' | 'type' | 'right'>('write');
  return (
    <Door title={recovery.titles[step]}>
      {step === 'write' && (
        <>
          <p>{recovery.why}</p>
          <p>{recovery.how}</p>
          <KeyGroups recoveryKey={recoveryKey} />
          <p className="soft small">{recovery.printHow}</p>
          <div className="row">
            <Button look="main" onPress={() => setStep('type')}>
              {recovery.written}
            </Button>
            <Button onPress={() => window.print()}>{recovery.print}</Button>
          </div>
          <SheetFile recoveryKey={recoveryKey} />
          <Sheet recoveryKey={recoveryKey} />
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
              {opensAnew ? recovery.openAnew : recovery.goOn}
            </Button>
          </div>
        </>
      )}
    </Door>
  );
}

/** In numbered groups, as it is written on paper. */
function KeyGroups({ recoveryKey }: { readonly recoveryKey: string }): ReactNode {
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

/** For a printer that is elsewhere: the same sheet as a file, which is to be deleted once it is printed. */
function SheetFile({ recoveryKey }: { readonly recoveryKey: string }): ReactNode {
  const { recovery } = useTexts();
  const lang = useLang();
  const write = useCallback(
    (path: string) => call('recovery.writeSheet', { recoveryKey, path, lang }),
    [recoveryKey, lang],
  );
  return (
    <div className="stack-tight">
      <p className="soft small">{recovery.sheetFileHint}</p>
      <SaveButton label={recovery.sheetFile} suggested={recovery.sheetFileName} write={write} />
    </div>
  );
}

/**
 * What alone is printed: the key, the day, and how it is typed. Neither product nor case nor office stands on it, so that
 * whoever finds the sheet does not know what it opens. It goes to the printer straight, and lies in no file.
 */
function Sheet({ recoveryKey }: { readonly recoveryKey: string }): ReactNode {
  const { recovery } = useTexts();
  const lang = useLang();
  return (
    <section className="print-only" aria-hidden="true">
      <p className="sheet-key">
        {recoveryKey
          .split('-')
          .map((group, i) => `${i + 1}. ${group}`)
          .join('    ')}
      </p>
      <p>{new Date().toLocaleDateString(lang)}</p>
      <p>{recovery.sheetHow}</p>
    </section>
  );
}
