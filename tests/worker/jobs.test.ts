import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JobName, OutputOf } from '../../shared/ipc/contract.ts';
import { VALID } from '../shared/ipc/inputs.ts';
import { intakeOf, startThread, type Thread } from './open-worker.ts';

const MIB = 1024 ** 2;

function writeLarge(thread: Thread, name: string, fill: number): string {
  const path = join(thread.folder, name);
  writeFileSync(path, Buffer.alloc(60 * MIB, fill));
  return path;
}

/** The jobs in the order of what they said, each run of the same one once. */
function turns(thread: Thread): string[] {
  const ids = thread.events('job').map(({ jobId }) => jobId);
  return ids.filter((id, index) => id !== ids[index - 1]);
}

describe('jobs that change the vault', () => {
  it('run one after the other, while reading goes on', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const paths = [writeLarge(thread, 'a.bin', 1), writeLarge(thread, 'b.bin', 2)];
    const first = await thread.start('intake.run', intakeOf(caseId, [paths[0]!]));
    const second = await thread.start('intake.run', intakeOf(caseId, [paths[1]!]));
    expect((await thread.call('item.list', { caseId, from: 0, count: 10 })).total).toBe(0);
    expect(thread.events('job').filter(({ state }) => state !== 'running')).toEqual([]);
    const ends = [await thread.endOf(first), await thread.endOf(second)];
    expect(ends.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(turns(thread)).toEqual([first, second]);
    // Said after the end of the job, so one answer later.
    await thread.call('case.list', {});
    expect(thread.said.filter(({ type }) => type === 'busy')).toEqual(
      [1, 2, 1, 0].map((jobs) => ({ type: 'busy', jobs })),
    );
  });

  it('end as cancelled where they had not begun', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const path = writeLarge(thread, 'a.bin', 1);
    const first = await thread.start('intake.run', intakeOf(caseId, [path]));
    const second = await thread.start('preview.make', { caseId });
    await thread.call('job.cancel', { jobId: second });
    expect((await thread.endOf(first)).state).toBe('done');
    expect((await thread.endOf(second)).state).toBe('cancelled');
  });

  it('do not hold up the next where they fail', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const first = await thread.start('intake.run', intakeOf('cas_unknown', [thread.folder]));
    const second = await thread.start('preview.make', { caseId });
    expect((await thread.endOf(first)).state).toBe('failed');
    expect((await thread.endOf(second)).state).toBe('done');
  });
});

describe('an intake that is stopped', () => {
  it('ends as done and says what was taken and what was not begun', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const paths = Array.from({ length: 4 }, (_, index) => writeLarge(thread, `${index}.bin`, index));
    const jobId = await thread.start('intake.run', intakeOf(caseId, paths));
    await thread.call('job.cancel', { jobId });
    const end = await thread.endOf(jobId);
    expect(end).toMatchObject({ state: 'done', value: { cancelled: true } });
    const { counts, notBegun } = (end as { value: OutputOf<'intake.run'> }).value;
    const settled = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(settled + notBegun).toBe(4);
    expect(notBegun).toBeGreaterThan(0);
  });

  it('by a lock ends as done, and leaves a vault that opens cleanly', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const jobId = await thread.start('intake.run', intakeOf(caseId, [writeLarge(thread, 'a.bin', 1)]));
    await thread.lock('hidden');
    expect((await thread.endOf(jobId)).state).toBe('done');
    expect(thread.events('locked')).toEqual([{ reason: 'hidden', stoppedJobs: ['intake.run'] }]);
    expect((await thread.call(...thread.open())).warnings.map(({ code }) => code)).not.toContain(
      'unclean-end',
    );
  });
});

describe('a lock while work is going on', () => {
  it('is told before the work has come to its end', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const path = writeLarge(thread, 'a.bin', 1);
    const jobId = await thread.start('quarantine.isolateFile', {
      ...VALID['quarantine.isolateFile'],
      caseId,
      path,
    });
    await thread.lock('hidden');
    await thread.endOf(jobId);
    const told = thread.said
      .filter((each) => each.type === 'event')
      .map(({ name, event }) => ({ name, event }));
    const end = told.findIndex(({ event }) => 'state' in event && event.state !== 'running');
    const locked = told.findIndex(({ name }) => name === 'locked');
    expect(locked).toBeGreaterThanOrEqual(0);
    expect(locked).toBeLessThan(end);
  });
});

describe('a job without an open vault', () => {
  it.each<JobName>(['intake.run', 'preview.make', 'verify.vault'])('is refused at once: %s', async (name) => {
    await using thread = startThread();
    expect(await thread.codeOf(name, {} as never)).toBe('IPC_NO_VAULT');
    expect(thread.events('job')).toEqual([]);
  });
});

describe('a check of the vault', () => {
  it('that is stopped has no verdict and ends as cancelled', async () => {
    await using thread = startThread();
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const taken = await thread.start('intake.run', intakeOf(caseId, [writeLarge(thread, 'a.bin', 1)]));
    await thread.endOf(taken);
    const jobId = await thread.start('verify.vault', {});
    await thread.call('job.cancel', { jobId });
    expect((await thread.endOf(jobId)).state).toBe('cancelled');
  });
});
