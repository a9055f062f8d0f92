import type { ReactNode } from 'react';
import type { JobName } from '../../shared/ipc/contract.ts';
import type { Job } from '../ipc/use-job.ts';
import { useLang, useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { sayError } from './errors.ts';
import { Notice } from './notice.tsx';
import { secondsLeft } from './time-left.ts';

export interface JobProgressProps<Name extends JobName> {
  readonly job: Job<Name>;
  /** What is being done; the step of the job in words. */
  readonly label?: string;
  readonly stop?: string;
}

/** How far long work has come, and the way to stop it; what went wrong afterwards. */
export function JobProgress<Name extends JobName>({ job, label, stop }: JobProgressProps<Name>): ReactNode {
  const { ui } = useTexts();
  const lang = useLang();
  if (job.error !== null) return <Notice look="wrong">{sayError(job.error, lang)}</Notice>;
  if (!job.isRunning) return null;
  const { done = 0, total = null } = job.progress ?? {};
  const text = label ?? ui.working;
  const left = secondsLeft(performance.now() - job.begunAt, done, total);
  return (
    <div className="progress">
      <span className="small">
        {text}
        {left !== null && <span className="soft"> · {ui.timeLeft(left)}</span>}
      </span>
      <progress aria-label={text} {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} />
      <div>
        <Button onPress={job.stop}>{stop ?? ui.cancel}</Button>
      </div>
    </div>
  );
}
