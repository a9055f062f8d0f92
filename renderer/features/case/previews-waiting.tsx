import type { ReactNode } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Fact } from './fact.tsx';
import { OfCase } from './of-case.tsx';

/** Pictures without a preview, and the answer to whether they are opened for one. */
export function PreviewsWaiting({ waiting }: { readonly waiting: number }): ReactNode {
  const caseId = useCaseId();
  const job = useJob('preview.make');
  const { overview } = useTexts();
  const failed = job.input?.caseId === caseId ? (job.result?.failed ?? 0) : 0;
  return (
    <Fact name={overview.withoutPreview} value={waiting}>
      {waiting > 0 && !job.isRunning && (
        <div>
          <Button onPress={() => job.run({ caseId })}>{overview.makePreviews}</Button>
        </div>
      )}
      {job.input !== null && (job.isRunning || job.error !== null) && <OfCase worked={job.input.caseId} />}
      <JobProgress job={job} />
      {failed > 0 && (
        <p className="small" role="status">
          {overview.notMade(failed)}
        </p>
      )}
    </Fact>
  );
}
