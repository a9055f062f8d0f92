import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VALID } from '../shared/ipc/inputs.ts';
import { PASSPHRASE, startThread, type Thread } from './open-worker.ts';

async function watching(thread: Thread) {
  await thread.makeVault();
  const caseId = await thread.makeCase();
  const path = join(thread.folder, 'watched');
  mkdirSync(path);
  await thread.call('watch.start', { ...VALID['watch.start'], caseId, path });
  const state = async () => (await thread.call('watch.state', {})).watched;
  return { caseId, path, state };
}

it('a file that arrives in a closed case is not passed over without a word', async () => {
  await using thread = startThread();
  const { caseId, path, state } = await watching(thread);
  await thread.call('case.close', { caseId });
  writeFileSync(join(path, 'a.txt'), 'a');
  await expect.poll(async () => (await state())?.lost?.code, { timeout: 15_000 }).toBe('CASE_CLOSED');
  expect(thread.events('changed')).toContainEqual({ topics: ['watch'] });
});

it('new keys are not made while a folder is watched, which goes on', async () => {
  await using thread = startThread();
  const { path, state } = await watching(thread);
  expect(await thread.codeOf('vault.rekey', { own: PASSPHRASE })).toBe('IPC_BUSY');
  expect((await state())?.path).toBe(path);
  await thread.call('watch.stop', {});
  expect(await thread.codeOf('vault.rekey', { own: PASSPHRASE })).toBe(null);
});
