import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import type { Drilled } from '../../../shared/ipc/calls/backup.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { PassphraseField } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { PlaceField } from '../place/place-field.tsx';

/** Brings a backup back into a folder that is removed again: nothing changes, and it is known that it can be done. */
export function Drill(): ReactNode {
  const { backup } = useTexts();
  const job = useJob('backup.drill');
  const [from, setFrom] = useState('');
  const start = useCallback((secret: string) => job.run({ from, secret }), [job.run, from]);
  return (
    <SecretForm
      submit={backup.drill}
      isReady={from !== ''}
      isRunning={job.isRunning}
      onSecret={start}
      result={job.result !== null && <Came text={backup.drilled} restored={job.result} />}
      progress={<JobProgress job={job} label={backup.drilling} />}
    >
      <PlaceField asked={{ folder: 'backup' }} label={backup.from} path={from} onPath={setFrom} />
    </SecretForm>
  );
}

interface SecretFormProps {
  readonly submit: string;
  readonly isReady: boolean;
  readonly isRunning: boolean;
  readonly onSecret: (secretId: string) => void;
  readonly result: ReactNode;
  readonly progress: ReactNode;
  readonly children: ReactNode;
}

/** Asks for a passphrase and hands it over by itself; the field is emptied as soon as the worker has it. */
function SecretForm(props: SecretFormProps): ReactNode {
  const { backup } = useTexts();
  const lang = useLang();
  const { submit, isReady, isRunning, onSecret, result, progress, children } = props;
  const [passphrase, setPassphrase] = useState('');
  const hand = useAction(
    useCallback(async () => {
      const { secretId } = await call('secret.hand', { secret: passphrase });
      setPassphrase('');
      onSecret(secretId);
    }, [passphrase, onSecret]),
  );
  const mayStart = isReady && passphrase !== '' && !isRunning && !hand.isRunning;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (mayStart) hand.run();
  };
  return (
    <form className="stack" onSubmit={onSubmit}>
      {children}
      <PassphraseField label={backup.drillPassphrase} value={passphrase} onChange={setPassphrase} />
      <div>
        <Button type="submit" isDisabled={!mayStart}>
          {submit}
        </Button>
      </div>
      {hand.error !== null && <Notice look="wrong">{sayError(hand.error, lang)}</Notice>}
      {progress}
      {result}
    </form>
  );
}

function Came({ text, restored }: { readonly text: string; readonly restored: Drilled }): ReactNode {
  const { backup } = useTexts();
  const { entries, now, isThisVault } = restored;
  return (
    <Notice look="good">
      <span>{text}</span>
      <span>{isThisVault ? backup.holds(entries, now) : backup.otherVault}</span>
    </Notice>
  );
}
