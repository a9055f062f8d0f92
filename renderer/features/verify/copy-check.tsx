import { type FormEvent, type ReactNode, useState } from 'react';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { VaultResult } from './vault-result.tsx';

/** A backup or a copy of a vault, opened by its own passphrase for the check and closed again. */
export function CopyCheck({ path }: { readonly path: string }): ReactNode {
  const { verify } = useTexts();
  const job = useJob('verify.copy');
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') job.run({ path, passphrase });
  };
  return (
    <>
      {job.result === null && !job.isRunning && (
        <form className="stack" onSubmit={submit}>
          <p className="soft small">{verify.copyTouched}</p>
          <PassphraseField
            autoFocus
            label={verify.copyPassphrase}
            value={passphrase}
            onChange={setPassphrase}
          />
          <div className="row">
            <Button type="submit" look="main" isDisabled={passphrase === ''}>
              {verify.check}
            </Button>
          </div>
        </form>
      )}
      <JobProgress job={job} label={verify.running} />
      {job.result !== null && <VaultResult verdict={job.result} />}
    </>
  );
}
