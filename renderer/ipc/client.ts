import { JikimError, toError } from '../../shared/errors/index.ts';
import type { PageCallName } from '../../shared/ipc/channels.ts';
import type { InputOf, JobName, OutputOf } from '../../shared/ipc/contract.ts';
import type { Envelope } from '../../shared/ipc/define.ts';
import type { Events } from '../../shared/ipc/events.ts';
import type { JobStarted } from './bridge.ts';

type PlainName = Exclude<PageCallName, JobName>;

/** Asks the shell or the worker. Throws a `JikimError` with the code it answered. */
export async function call<Name extends PlainName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const ask = window.jikim.call[name] as unknown as (input: unknown) => Promise<Envelope<OutputOf<Name>>>;
  return unwrap(await ask(input));
}

export interface JobProgress {
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly step: string | null;
}

export interface JobOptions {
  readonly onProgress?: (progress: JobProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Starts long work and waits for its end. Throws a `JikimError`; `CANCELLED` where the signal or a person stopped it.
 * What was done until then stays done.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  input: InputOf<Name>,
  { onProgress, signal }: JobOptions = {},
): Promise<OutputOf<Name>> {
  // Events may overtake the answer that names the job, so they are kept until it is there.
  const early: Events['job'][] = [];
  let take = (event: Events['job']): void => void early.push(event);
  const stop = window.jikim.on.job((event) => take(event));
  try {
    const start = window.jikim.call[name] as unknown as (input: unknown) => Promise<Envelope<JobStarted>>;
    const { jobId } = unwrap(await start(input));
    const cancel = (): void => void call('job.cancel', { jobId });
    if (signal?.aborted) cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    return await new Promise<OutputOf<Name>>((resolve, reject) => {
      take = (event) => {
        if (event.jobId !== jobId) return;
        if (event.state === 'running') onProgress?.(event);
        if (event.state === 'done') resolve(event.value as OutputOf<Name>);
        if (event.state === 'cancelled') reject(new JikimError('CANCELLED'));
        if (event.state === 'failed') reject(toError(event.error));
      };
      for (const event of early) take(event);
    });
  } finally {
    stop();
  }
}

/** Listens until the returned function is called. */
export function listen<Name extends keyof Events>(
  name: Name,
  listener: (event: Events[Name]) => void,
): () => void {
  return window.jikim.on[name](listener);
}

function unwrap<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value;
  throw toError(envelope.error);
}
