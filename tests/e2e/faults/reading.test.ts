import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { createSession } from '../../../electron/core/session/session.ts';
import { isRealElectron } from '../app.ts';
import { call, runJob } from '../call.ts';
import { beginCase, type Driven, lockVault, PASSPHRASE, startDriven, unlock } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startDriven();
  await beginCase(driven, 'First');
});
afterAll(() => driven.close());

const press = (name: string) => driven.page.getByRole('button', { name, exact: true }).click();
const turnTo = (name: string) =>
  driven.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();

const caseId = async () => (await call(driven.page, 'case.list', {})).cases[0]!.caseId;
const total = async () =>
  (await call(driven.page, 'item.list', { caseId: await caseId(), from: 0, count: 1 })).total;

describe('a file that changes while it is read', () => {
  it('is not taken, and is said to have changed', async () => {
    const { page, folder } = driven;
    const path = join(folder, 'growing.bin');
    writeFileSync(path, Buffer.alloc(120 * 1024 ** 2, 1));
    await turnTo('Take in files');
    await driven.answerDialogs({ open: [path] });
    await press('Choose files');
    const before = await total();
    // At the first word of its progress: the reading has begun and is far from its end.
    const begun = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const stop = globalThis.jikim.on.job((event) => {
            if ((event as { state: string }).state !== 'running') return;
            stop();
            resolve();
          });
        }),
    );
    await press('Take in');
    await begun;
    appendFileSync(path, 'more');
    await page.getByText('changed while it was being read').waitFor();
    expect(await total()).toBe(before);
    await press('Close');
  });
});

describe('the thread that owns the vault', () => {
  // Only the host can name a thread of the application.
  it.skipIf(isRealElectron)(
    'may die in the middle of work: that is said, and nothing acknowledged is lost',
    async () => {
      const { page, folder } = driven;
      const small = join(folder, 'small.txt');
      writeFileSync(small, 'small');
      const said = { copyKind: 'received-copy', method: 'other', previews: 'later' } as const;
      await runJob(page, 'intake.run', { ...said, caseId: await caseId(), paths: [small] });
      const before = await total();
      const large = join(folder, 'large.bin');
      writeFileSync(large, Buffer.alloc(120 * 1024 ** 2, 2));
      await turnTo('Take in files');
      await driven.answerDialogs({ open: [large] });
      await press('Choose files');
      await press('Take in');
      await page.getByRole('progressbar').waitFor();
      await driven.app.evaluate(() => {
        const { hostThreads } = globalThis as unknown as { hostThreads: Worker[] };
        void hostThreads[0]!.terminate();
      });
      await page.getByRole('heading', { name: 'The vault is locked' }).waitFor();
      await page.getByText('stopped by itself').waitFor();
      await unlock(page);
      expect(await total()).toBe(before);
      expect(await runJob(page, 'verify.vault', {})).toMatchObject({ ok: true, findings: [] });
    },
  );
});

describe('a clock that was set back', () => {
  it('stops nothing, is marked, and is told by the check', async () => {
    const { page, folder } = driven;
    const { clock, random } = systemPorts;
    const ahead = { ...clock, now: () => Date.now() + 24 * 3_600_000 };
    const path = join(folder, 'ahead');
    const made = await createSession(path, {
      person: { name: 'Han Areum', role: 'counselor' },
      passphrase: PASSPHRASE,
      ports: { clock: ahead, random },
    });
    await made.session.close();
    await lockVault(page);
    await call(page, 'vault.open', { path, unlock: { passphrase: PASSPHRASE } });
    const opened = await call(page, 'case.create', {
      label: 'Back',
      court: '',
      number: '',
      action: '',
      plaintiff: '',
      defendant: '',
      side: 'plaintiff',
    });
    const file = join(folder, 'clock.txt');
    writeFileSync(file, 'clock');
    const said = { copyKind: 'received-copy', method: 'other', previews: 'later' } as const;
    const { counts } = await runJob(page, 'intake.run', { ...said, caseId: opened.caseId, paths: [file] });
    expect(counts.taken).toBe(1);
    const verdict = await runJob(page, 'verify.vault', {});
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.clockAnomalies.map(({ clock }) => clock)).toContain('back');
  });
});
