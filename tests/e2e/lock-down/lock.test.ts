import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';
import type {} from '../bridge.ts';
import { choosePlaces } from '../choose.ts';

const PASSPHRASE = 'seven quiet herons over a slow river';

let folder: string;
let launched: LaunchedApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-lock-'));
  launched = await launchApp({ lang: 'en' });
  const input = {
    path: join(folder, 'vault'),
    person: { name: 'Han Areum', role: 'counselor' },
    passphrase: PASSPHRASE,
  };
  await choosePlaces(launched.page, [input.path]);
  await launched.page.evaluate((given) => jikim.call['vault.create'](given), input);
});
afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page is loaded anew at a lock: what was asked of the old one is asked again. */
async function steadily<T>(ask: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!/context was destroyed|navigation/.test(String(error))) throw error;
      await launched.page.waitForLoadState('load');
    }
}

const listCases = () => steadily(() => launched.page.evaluate(() => jikim.call['case.list']({})));

async function open(): Promise<void> {
  const input = { path: join(folder, 'vault'), unlock: { passphrase: PASSPHRASE } };
  await steadily(() => launched.page.evaluate((given) => jikim.call['vault.open'](given), input));
  expect(await listCases()).toMatchObject({ ok: true });
}

/** What the lock screen will say. */
async function reason(): Promise<unknown> {
  const started = await steadily(() => launched.page.evaluate(() => jikim.call['app.start']({})));
  return (started as { value?: { locked?: { reason: unknown } | null } }).value?.locked?.reason ?? null;
}

const patient = { timeout: 10_000 };

describe('an open vault is locked', () => {
  it.each([
    ['suspend', ({ powerMonitor }: typeof Electron) => void powerMonitor.emit('suspend')],
    ['screen-locked', ({ powerMonitor }: typeof Electron) => void powerMonitor.emit('lock-screen')],
  ])('at %s', async (wanted, happen) => {
    await open();
    await launched.app.evaluate(happen);
    await expect.poll(reason, patient).toBe(wanted);
    await launched.page.getByRole('heading', { name: 'The vault is locked' }).waitFor();
    expect(await listCases()).toMatchObject({ ok: false, error: { code: 'IPC_NO_VAULT' } });
  });

  it('when the window is hidden, which minimises it', async () => {
    await open();
    await launched.page.evaluate(() => void jikim.call['app.hide']({}));
    await expect.poll(reason, patient).toBe('hidden');
    await launched.page.getByText('You hid the window.').waitFor();
    const isMinimized = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.isMinimized(),
    );
    expect(isMinimized).toBe(true);
    expect(await listCases()).toMatchObject({ ok: false, error: { code: 'IPC_NO_VAULT' } });
  });

  it('when a person asks for it', async () => {
    await open();
    await launched.page.evaluate(() => void jikim.call['vault.lock']({ reason: 'asked' }));
    await expect.poll(reason, patient).toBe('asked');
    await launched.page.getByText('You locked it.').waitFor();
    expect(await listCases()).toMatchObject({ ok: false });
  });
});
