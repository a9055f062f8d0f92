import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startWorker, type WorkerLink } from '../../electron/shell/worker-link.ts';

const folders: string[] = [];
let link: WorkerLink | null = null;

afterEach(async () => {
  await link?.end();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A thread that runs this text, and what was said of it. */
function startProgram(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-link-'));
  folders.push(folder);
  const path = join(folder, 'program.mjs');
  writeFileSync(path, text);
  const told: string[] = [];
  const ends: [string, number][] = [];
  const started = startWorker(pathToFileURL(path), {
    tell: (name, event) => told.push(`${name} ${'reason' in event ? event.reason : ''}`),
    ended: (what, times) => ends.push([what, times]),
    child: () => {},
  });
  link = started;
  return { link: started, told, ends };
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const ANSWERING = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, name }) => {
  if (name === 'vault.lock') throw Object.assign(new Error('/secret/path'), { code: 'E_FAULT' });
  parentPort.postMessage({ type: 'answer', id, envelope: { ok: true, value: 1 } });
});`;

describe('a thread that fails as it is loaded', () => {
  it('is started anew only by a call, three times in all, and each call says why', async () => {
    const { link, told, ends } = startProgram(
      "throw Object.assign(new Error('x'), { code: 'ERR_DLOPEN_FAILED' });",
    );
    await later(500);
    expect(ends).toEqual([['ERR_DLOPEN_FAILED', 1]]);
    const codes = [];
    for (let time = 0; time < 4; time++) codes.push(await link.call('case.list', {}));
    expect(codes).toEqual(
      [2, 3, 3, 3].map((times) => ({
        ok: false,
        error: { code: 'WORKER_ENDED', params: { what: 'ERR_DLOPEN_FAILED', times } },
      })),
    );
    expect(told).toEqual([]);
  });
});

describe('a thread that ends while it works', () => {
  it('tells whoever waited, locks the window, and is there again at the next call', async () => {
    const { link, told, ends } = startProgram(ANSWERING);
    expect(await link.call('case.list', {})).toEqual({ ok: true, value: 1 });
    const waited = await link.call('vault.lock', { reason: 'asked' });
    expect(waited).toEqual({
      ok: false,
      error: { code: 'WORKER_ENDED', params: { what: 'E_FAULT', times: 1 } },
    });
    expect(told).toEqual(['locked worker-ended']);
    expect(await link.call('case.list', {})).toEqual({ ok: true, value: 1 });
    expect(ends).toEqual([['E_FAULT', 1]]);
  });
});

describe('a thread that is ended', () => {
  it('is not started anew, and answers whoever still asks', async () => {
    const { link, told, ends } = startProgram(ANSWERING);
    await link.call('case.list', {});
    await link.end();
    expect((await link.call('case.list', {})).ok).toBe(false);
    expect([told, ends]).toEqual([[], []]);
  });
});

describe('what the thread says of itself', () => {
  it('is known until the vault is locked', async () => {
    const { link } = startProgram(`
import { parentPort } from 'node:worker_threads';
parentPort.postMessage({ type: 'wrote', path: '/out/set' });
parentPort.postMessage({ type: 'busy', jobs: 2 });
parentPort.on('message', ({ id }) => {
  parentPort.postMessage({ type: 'event', name: 'locked', event: { reason: 'asked', stoppedJobs: [] } });
  parentPort.postMessage({ type: 'busy', jobs: 0 });
  parentPort.postMessage({ type: 'answer', id, envelope: { ok: true, value: {} } });
});`);
    await expect.poll(() => link.isBusy()).toBe(true);
    expect([link.hasWritten('/out/set'), link.hasWritten('/out')]).toEqual([true, false]);
    await link.call('vault.lock', { reason: 'asked' });
    expect([link.hasWritten('/out/set'), link.isBusy()]).toEqual([false, false]);
  });
});
