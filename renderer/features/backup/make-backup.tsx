import { type ReactNode, useCallback } from 'react';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SaveTo } from '../place/save-to.tsx';

/** A verified copy of the whole vault at a place that a person chooses. */
export function MakeBackup(): ReactNode {
  const { backup } = useTexts();
  const job = useJob('backup.make');
  const start = useCallback(async (path: string) => job.run({ path }), [job.run]);
  return (
    <>
      <div className="row">
        <SaveTo
          label={backup.make}
          suggested={backup.folderName}
          onChosen={start}
          isDisabled={job.isRunning}
        />
      </div>
      <JobProgress job={job} label={backup.making} />
      {job.result !== null && (
        <Notice look="good">
          <bdi>{backup.made(job.result.path, job.result.size)}</bdi>
        </Notice>
      )}
    </>
  );
}
