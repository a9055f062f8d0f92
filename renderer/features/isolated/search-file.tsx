import { type ReactNode, useCallback } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

/** The proof of a removal, at any later time: pieces of a file outside are looked for in every page of the vault. */
export function SearchFile(): ReactNode {
  const { isolated } = useTexts();
  const lang = useLang();
  const job = useJob('quarantine.search');
  const { run } = job;
  const choose = useAction(
    useCallback(async () => {
      const path = (await call('dialog.openFiles', { purpose: 'intake' }))?.paths[0];
      if (path !== undefined) run({ path });
    }, [run]),
  );
  return (
    <section className="stack">
      <h2>{isolated.search}</h2>
      <p>{isolated.searchWhat}</p>
      <div>
        <Button onPress={choose.run} isDisabled={job.isRunning || choose.isRunning}>
          {isolated.searchFile}
        </Button>
      </div>
      {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
      <JobProgress job={job} label={isolated.searching} canStop={false} />
      {job.result !== null && (
        <Notice look={lookOf(job.result)}>
          {job.result.stored
            ? isolated.searchStored
            : job.result.pieces === 0
              ? isolated.notSought
              : isolated.searchFound(job.result.pieces, job.result.remnants)}
        </Notice>
      )}
    </section>
  );
}

/** What was not sought is neither good nor bad news. */
function lookOf({ stored, pieces, remnants }: OutputOf<'quarantine.search'>): 'wrong' | 'advice' | 'good' {
  if (stored || remnants > 0) return 'wrong';
  return pieces === 0 ? 'advice' : 'good';
}
