import type { ReactNode } from 'react';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { todayText } from '../exhibits/day.ts';
import { pathOf } from './target.ts';
import { TargetChoice, useIsFree, useTarget } from './target-choice.tsx';
import { ShowFolder } from './written-result.tsx';

/** A copy of the whole vault, which every passphrase of today opens. */
export function BackupExport(): ReactNode {
  const { exporting } = useTexts();
  const job = useJob('export.backup');
  const [target, changeTarget] = useTarget({
    folder: null,
    name: `${exporting.defaultNames.backup}-${todayText()}`,
  });
  const path = pathOf(target);
  const isFree = useIsFree(path);
  return (
    <section className="card">
      {job.result === null ? (
        <>
          <TargetChoice target={target} onChange={changeTarget} />
          <div>
            <Button
              look="main"
              onPress={() => path !== null && job.run({ target: path })}
              isDisabled={!isFree || job.isRunning}
            >
              {exporting.make}
            </Button>
          </div>
          <JobProgress job={job} label={exporting.writing} stop={exporting.stop} />
        </>
      ) : (
        <>
          <Notice look="good" title={exporting.done.backup}>
            <span>{exporting.entries(job.result.entries)}</span>
            <bdi className="path">{job.result.path}</bdi>
          </Notice>
          <ShowFolder path={job.result.path} />
          <div>
            <Button onPress={job.forget}>{exporting.another}</Button>
          </div>
        </>
      )}
    </section>
  );
}
