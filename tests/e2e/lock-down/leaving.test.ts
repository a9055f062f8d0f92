import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../app.ts';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  await launched.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  // What the policy said to the attempts below is tested with the policy.
  launched.reports.take();
  await launched.close();
});

const A_MOMENT = 500;

/** What a script left in the page is gone once the page was left, even for a page that says what failed. */
const mark = () => launched.page.evaluate(() => void Object.assign(globalThis, { isSame: true }));
const isSame = () => launched.page.evaluate(() => 'isSame' in globalThis);

describe('the window stays where it is', () => {
  it.each([
    ['a script changes the address', () => location.assign('https://example.org/')],
    ['a script goes to a file', () => location.assign('file:///etc/passwd')],
    ['a link is followed', () => follow({ href: 'https://example.org/' })],
    ['a link asks for a window of its own', () => follow({ href: 'https://example.org/', target: '_blank' })],
    ['a script opens a window', () => void window.open('https://example.org/')],
    ['a script opens a window of its own page', () => void window.open('/index.html')],
  ])('when %s', async (_, attempt) => {
    await mark();
    await launched.page.evaluate(defineFollow);
    await launched.page.evaluate(attempt);
    await sleep(A_MOMENT);
    expect(await isSame()).toBe(true);
    expect(launched.app.windows()).toHaveLength(1);
  });

  it('when a file is dropped on it', async () => {
    await mark();
    const devtools = await launched.page.context().newCDPSession(launched.page);
    const data = { items: [], files: [import.meta.filename], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 20, y: 20, data });
    await sleep(A_MOMENT);
    expect(await isSame()).toBe(true);
    expect(launched.app.windows()).toHaveLength(1);
  });
});

declare const follow: (link: { href: string; target?: string }) => void;

function defineFollow(): void {
  Object.assign(globalThis, {
    follow: (link: object) => {
      const anchor = Object.assign(document.createElement('a'), link);
      document.body.append(anchor);
      anchor.click();
      anchor.remove();
    },
  });
}

describe('the page is given', () => {
  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'])(
    'no permission: %s',
    async (name) => {
      const state = await launched.page.evaluate(
        async (asked) => (await navigator.permissions.query({ name: asked as PermissionName })).state,
        name,
      );
      expect(state).toBe('denied');
    },
  );
});

// Last: Chromium leaves the page for one that says what failed.
describe('the network', () => {
  it('is out of reach even where the app itself asks for it', async () => {
    const failure = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!
        .loadURL('https://example.org/')
        .then(
          () => 'loaded',
          (error) => String(error),
        ),
    );
    expect(failure).toContain('ERR_BLOCKED_BY_CLIENT');
  });
});
