import type { Desk } from './desk.ts';
import { toWireError } from './wire-error.ts';

/** Progress told more often than this (milliseconds) is not seen by anybody. */
const TELL_EVERY = 100;

export interface JobTools {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number | null, step?: string) => void;
}

let serial = 0;

/** Starts long work and answers at once; its end, whichever, is told by an event. */
export function startJob(
  desk: Desk,
  call: string,
  work: (tools: JobTools) => Promise<unknown>,
): { jobId: string } {
  const jobId = `job_${++serial}`;
  const stop = new AbortController();
  let told = 0;
  const onProgress: JobTools['onProgress'] = (done, total, step) => {
    const now = desk.ports.clock.monotonic();
    if (now - told < TELL_EVERY && done !== total) return;
    told = now;
    desk.tell('job', { jobId, call, state: 'running', done, total, step: step ?? null });
  };
  const ended = run();
  desk.jobs.set(jobId, { call, stop, ended });
  return { jobId };

  async function run(): Promise<void> {
    try {
      const value = await work({ signal: stop.signal, onProgress });
      desk.tell('job', { jobId, call, state: 'done', value });
    } catch (error) {
      const wire = toWireError(error);
      if (wire.code === 'CANCELLED') desk.tell('job', { jobId, call, state: 'cancelled' });
      else desk.tell('job', { jobId, call, state: 'failed', error: wire });
    } finally {
      desk.jobs.delete(jobId);
      desk.tell('changed', { topics: ['case', 'item'] });
    }
  }
}
