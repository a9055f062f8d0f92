import { type FormEvent, type ReactNode, useState } from 'react';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField, TextField } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { ArchiveResult } from './archive-result.tsx';

export interface ArchiveCheckProps {
  readonly path: string;
  readonly isSealed: boolean;
}

/** The password where one is needed, what a person holds from elsewhere, and the verdict. */
export function ArchiveCheck({ path, isSealed }: ArchiveCheckProps): ReactNode {
  const { verify } = useTexts();
  const lang = useLang();
  const job = useJob('verify.archive');
  const [passphrase, setPassphrase] = useState('');
  const [expectSigner, setExpectSigner] = useState('');
  const isReady = !isSealed || passphrase !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) job.run({ path, passphrase: isSealed ? passphrase : null, expectSigner, lang });
  };
  return (
    <>
      {job.result === null && !job.isRunning && (
        <form className="stack" onSubmit={submit}>
          {isSealed && (
            <PassphraseField
              autoFocus
              label={verify.sealedPassphrase}
              value={passphrase}
              onChange={setPassphrase}
            />
          )}
          <TextField
            label={verify.expectSigner}
            hint={verify.expectSignerHint}
            value={expectSigner}
            onChange={setExpectSigner}
          />
          <div className="row">
            <Button type="submit" look="main" isDisabled={!isReady}>
              {verify.check}
            </Button>
          </div>
        </form>
      )}
      <JobProgress job={job} label={verify.running} />
      {job.result !== null && <ArchiveResult verdict={job.result} />}
    </>
  );
}
