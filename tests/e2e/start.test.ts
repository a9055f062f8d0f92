import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from './app.ts';

describe('the window at its first start', () => {
  let launched: LaunchedApp;
  beforeAll(async () => {
    launched = await launchApp({ lang: 'en' });
  });
  afterAll(() => launched.close());

  it('asks where to begin', async () => {
    await launched.page.getByRole('heading', { level: 1, name: 'Where do you want to begin?' }).waitFor();
  });

  it('is one window, and visible', async () => {
    const seen = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
    expect(seen).toEqual([true]);
  });

  it('says in its title nothing of what it is for', async () => {
    const title = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.getTitle(),
    );
    expect(title).toBe('Documents');
  });
});

describe('the window on a Korean computer', () => {
  it('speaks Korean', async () => {
    const { page, close } = await launchApp({ lang: 'ko' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await close();
  });
});
