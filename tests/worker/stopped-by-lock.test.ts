import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VALID } from '../shared/ipc/inputs.ts';
import { intakeOf, startThread, type Thread } from './open-worker.ts';

const MIB = 1024 ** 2;

async function withFiles(thread: Thread, count: number) {
  await thread.makeVault();
  const caseId = await thread.makeCase();
  const paths = Array.from({ length: count }, (_, at) => join(thread.folder, `${at}.bin`));
  for (const [at, path] of paths.entries()) writeFileSync(path, Buffer.alloc(12 * MIB, at + 1));
  if (count > 0) await thread.endOf(await thread.start('intake.run', intakeOf(caseId, paths)));
  return { caseId, paths };
}

it('source files that were not deleted yet stay, and are told as left', async () => {
  await using thread = startThread();
  const { paths } = await withFiles(thread, 6);
  const jobId = await thread.start('intake.deleteSources', { paths });
  await thread.lock('hidden');
  const end = await thread.endOf(jobId);
  const left = paths.filter((path) => existsSync(path));
  expect(left.length).toBeGreaterThan(0);
  expect(end).toMatchObject({ state: 'done', value: { deleted: paths.length - left.length } });
  expect((end as { value: { kept: unknown } }).value.kept).toEqual(
    left.map((path) => ({ path, reason: null, error: { code: 'CANCELLED', params: {} } })),
  );
});

it('a copy of the vault ends, and leaves no half of it', async () => {
  await using thread = startThread();
  await withFiles(thread, 4);
  const path = join(thread.folder, 'copy');
  const jobId = await thread.start('backup.make', { path });
  await thread.lock('hidden');
  expect((await thread.endOf(jobId)).state).toBe('cancelled');
  expect(existsSync(path) ? readdirSync(path) : []).toEqual([]);
});

it.each(['quarantine.isolateFile', 'quarantine.search'] as const)(
  'the reading of a file ends: %s',
  async (name) => {
    await using thread = startThread();
    const { caseId } = await withFiles(thread, 0);
    const path = join(thread.folder, 'outside.bin');
    writeFileSync(path, Buffer.alloc(60 * MIB, 7));
    const jobId =
      name === 'quarantine.search'
        ? await thread.start(name, { path })
        : await thread.start(name, { ...VALID[name], caseId, path });
    await thread.call('job.cancel', { jobId });
    expect((await thread.endOf(jobId)).state).toBe('cancelled');
  },
);

it('what was pasted is work that a lock stops and waits for', async () => {
  await using thread = startThread();
  const { caseId } = await withFiles(thread, 0);
  const bytes = new Uint8Array(40 * MIB).fill(3);
  const before = thread.said.length;
  const taking = thread.ask('intake.bytes', { ...VALID['intake.bytes'], caseId, bytes });
  await thread.lock('hidden');
  const answer = (await taking) as { ok: boolean; error?: { code: string } };
  expect(answer.error?.code ?? 'taken').not.toBe('INTERNAL');
  expect(thread.events('locked')).toEqual([{ reason: 'hidden', stoppedJobs: ['intake.bytes'] }]);
  const busy = thread.said.slice(before).filter(({ type }) => type === 'busy');
  expect(busy).toEqual([1, 0].map((jobs) => ({ type: 'busy', jobs })));
});
