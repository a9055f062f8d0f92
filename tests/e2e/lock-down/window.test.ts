import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchApp } from '../app.ts';
import { listeningSockets } from './listening.ts';

describe('the window', () => {
  it('is kept out of screenshots, has no menu, and leaves nothing behind', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'jikim-e2e-'));
    const { app, page, close } = await launchApp({ userData });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => localStorage.setItem('name', 'kept'));
    const state = await app.evaluate(({ BrowserWindow, Menu }) => ({
      isProtected: BrowserWindow.getAllWindows()[0]!.isContentProtected(),
      menu: Menu.getApplicationMenu(),
    }));
    expect(state).toEqual({ isProtected: true, menu: null });
    await close();
    expect(readdirSync(userData)).toEqual([]);
    const again = await launchApp({ userData });
    expect(await again.page.evaluate(() => localStorage.getItem('name'))).toBeNull();
    await again.close();
    rmSync(userData, { recursive: true, force: true });
  });

  it('is one: a second start shows the first and ends', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'jikim-e2e-'));
    const first = await launchApp({ userData });
    await first.page.getByRole('heading', { level: 1 }).waitFor();
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
    await expect(launchApp({ userData })).rejects.toThrow(/ended/);
    const isMinimized = () =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized());
    await expect.poll(isMinimized).toBe(false);
    await first.close();
    rmSync(userData, { recursive: true, force: true });
  });

  it.skipIf(process.platform !== 'linux')('listens on no port', async () => {
    const { page, close } = await launchApp();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(listeningSockets(process.pid)).toEqual([]);
    await close();
  });
});
