import { JikimError } from '../../shared/errors/index.ts';
import { closeGone } from './close-gone.ts';
import type { Desk } from './desk.ts';
import { toWireError } from './wire-error.ts';

/** Progress told more often than this (milliseconds) is not seen by anybody. */
const TELL_EVERY = 100;

export interface JobTools {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number | null, step?: string) => void;
}

export interface JobStart {
  readonly call: string;
  /** Waits for the change that is going on; two at once would fight for the one connection that writes. */
  readonly changesVault: boolean;
  readonly work: (tools: JobTools) => Promise<unknown>;
}

let serial = 0;

/**
 * Starts long work and answers at once; its end, whichever, is told by an event. A job that can say what it did ends as
 * `done`, also when it was stopped: its value says so and lists what is safe. Only a job without a result, or one that
 * never began, ends as `cancelled`.
 */
export function startJob(desk: Desk, { call, changesVault, work }: JobStart): { jobId: string } {
  const jobId = `job_${++serial}`;
  const stop = new AbortController();
  const tools: JobTools = { signal: stop.signal, onProgress: progressTeller(desk, { jobId, call }) };
  const begin = async (): Promise<unknown> => {
    if (stop.signal.aborted) throw new JikimError('CANCELLED');
    return work(tools);
  };
  const ended = run(changesVault ? desk.changes(begin) : begin());
  desk.jobs.set(jobId, { call, stop, ended });
  desk.busy(desk.jobs.size);
  return { jobId };

  async function run(working: Promise<unknown>): Promise<void> {
    try {
      desk.tell('job', { jobId, call, state: 'done', value: await working });
    } catch (error) {
      const wire = toWireError(error);
      if (wire.code === 'CANCELLED') desk.tell('job', { jobId, call, state: 'cancelled' });
      else desk.tell('job', { jobId, call, state: 'failed', error: wire });
    } finally {
      desk.jobs.delete(jobId);
      desk.busy(desk.jobs.size);
      if (changesVault) {
        closeGone(desk);
        desk.tell('changed', { topics: ['case', 'item'] });
      }
    }
  }
}

/**
 * Work that is answered when it is done, as a change among the others: a lock stops it and waits for it, and nobody ends it
 * without being asked.
 */
export async function runChange<T>(
  desk: Desk,
  call: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const jobId = `job_${++serial}`;
  const stop = new AbortController();
  const working = desk.changes(() => {
    if (stop.signal.aborted) throw new JikimError('CANCELLED');
    return work(stop.signal);
  });
  const settled = (): void => {};
  desk.jobs.set(jobId, { call, stop, ended: working.then(settled, settled) });
  desk.busy(desk.jobs.size);
  try {
    return await working;
  } finally {
    desk.jobs.delete(jobId);
    desk.busy(desk.jobs.size);
    closeGone(desk);
    desk.tell('changed', { topics: ['case', 'item'] });
  }
}

function progressTeller(
  desk: Desk,
  base: { readonly jobId: string; readonly call: string },
): JobTools['onProgress'] {
  let told = 0;
  return (done, total, step) => {
    const now = desk.ports.clock.monotonic();
    if (now - told < TELL_EVERY && done !== total) return;
    told = now;
    desk.tell('job', { ...base, state: 'running', done, total, step: step ?? null });
  };
}
