import { type Job, useJob } from './use-job.ts';

/** The long work of an open vault. It goes on when a screen is left, and is there when a person comes back to it. */
export interface WorkJobs {
  readonly intake: Job<'intake.run'>;
  readonly previews: Job<'preview.make'>;
  readonly verify: Job<'verify.vault'>;
}

export function useWorkJobs(): WorkJobs {
  return { intake: useJob('intake.run'), previews: useJob('preview.make'), verify: useJob('verify.vault') };
}
