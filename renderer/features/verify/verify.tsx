import './verify.css';
import type { ReactNode } from 'react';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { OtherCheck } from './other-check.tsx';
import { VaultResult } from './vault-result.tsx';

/** The check of the open vault, and of whatever is dropped here: an archive, a backup, a copy. */
export function VerifyPage(): ReactNode {
  const job = useJob('verify.vault');
  const { verify } = useTexts();
  return (
    <div className="stack narrow">
      <h1>{verify.title}</h1>
      <section className="card" aria-labelledby="verify-own">
        <h2 id="verify-own">{verify.own}</h2>
        <p>{verify.what}</p>
        <div>
          <Button look="main" onPress={() => job.run({})} isDisabled={job.isRunning}>
            {verify.start}
          </Button>
        </div>
        <JobProgress job={job} label={verify.running} />
        {job.result !== null && <VaultResult verdict={job.result} />}
      </section>
      <OtherCheck />
    </div>
  );
}
