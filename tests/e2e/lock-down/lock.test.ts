import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';
import type {} from '../bridge.ts';

const PASSPHRASE = 'seven quiet herons over a slow river';

let folder: string;
let launched: LaunchedApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-lock-'));
  launched = await launchApp();
  const input = {
    path: join(folder, 'vault'),
    person: { name: 'Han Areum', role: 'counselor' },
    passphrase: PASSPHRASE,
  };
  await launched.page.evaluate((given) => jikim.call['vault.create'](given), input);
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const listCases = () => launched.page.evaluate(() => jikim.call['case.list']({}));

async function open(): Promise<void> {
  await launched.page.evaluate(
    async (given) => {
      const noted = globalThis as unknown as { reasons: unknown[]; stop?: () => void };
      noted.stop?.();
      noted.reasons = [];
      noted.stop = jikim.on.locked((event) => noted.reasons.push((event as { reason: unknown }).reason));
      await jikim.call['vault.open'](given);
    },
    { path: join(folder, 'vault'), unlock: { passphrase: PASSPHRASE } },
  );
  expect(await listCases()).toMatchObject({ ok: true });
}

const reasons = () => launched.page.evaluate(() => (globalThis as unknown as { reasons: unknown[] }).reasons);

describe('an open vault is locked', () => {
  it.each([
    ['suspend', ({ powerMonitor }: typeof Electron) => void powerMonitor.emit('suspend')],
    ['screen-locked', ({ powerMonitor }: typeof Electron) => void powerMonitor.emit('lock-screen')],
  ])('at %s', async (reason, happen) => {
    await open();
    await launched.app.evaluate(happen);
    await expect.poll(reasons).toEqual([reason]);
    expect(await listCases()).toMatchObject({ ok: false, error: { code: 'IPC_NO_VAULT' } });
  });

  it('when the window is hidden, which minimises it', async () => {
    await open();
    await launched.page.evaluate(() => jikim.call['app.hide']({}));
    expect(await reasons()).toEqual(['hidden']);
    const isMinimized = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.isMinimized(),
    );
    expect(isMinimized).toBe(true);
    expect(await listCases()).toMatchObject({ ok: false, error: { code: 'IPC_NO_VAULT' } });
  });

  it('when a person asks for it', async () => {
    await open();
    await launched.page.evaluate(() => jikim.call['vault.lock']({ reason: 'asked' }));
    expect(await reasons()).toEqual(['asked']);
    expect(await listCases()).toMatchObject({ ok: false });
  });
});
