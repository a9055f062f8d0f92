import { describe, expect, it } from 'vitest';
import { isOfVault, toPage } from '../../electron/shell/ipc/to-page.ts';
import type { Events } from '../../shared/ipc/events.ts';

const reported: unknown[] = [];
const report = (_id: string, error: unknown): void => void reported.push(error);
const job = (event: object): Events['job'] =>
  toPage('job', { jobId: 'job_1', call: 'preview.make', ...event } as Events['job'], report);

describe('an event on its way to the page', () => {
  it('carries only what the table names', () => {
    const event = { reason: 'idle' as const, stoppedJobs: [], key: 'secret' };
    expect(toPage('locked', event, report)).toEqual({ reason: 'idle', stoppedJobs: [] });
  });

  it('carries of a result only what the call’s output names', () => {
    const value = { made: 1, failed: 0, cancelled: false, key: 'secret' };
    expect(job({ state: 'done', value })).toEqual({
      jobId: 'job_1',
      call: 'preview.make',
      state: 'done',
      value: { made: 1, failed: 0, cancelled: false },
    });
  });

  it('ends a job as failed where its result has another shape, without a word of it', () => {
    const failed = job({ state: 'done', value: { made: 'secret' } });
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } });
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });

  it('leaves progress as it is', () => {
    const running = { state: 'running', done: 1, total: null, step: null };
    expect(job(running)).toMatchObject(running);
  });
});

it.each([
  ['job', { call: 'preview.make' }, true],
  ['job', { call: 'backup.restore' }, false],
  ['settled', {}, true],
  ['changed', {}, true],
] as const)('%s of %j tells of the open vault: %s', (name, event, isOf) => {
  expect(isOfVault(name, event as never)).toBe(isOf);
});
