import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostApplication, launchHost } from './host/application.ts';

interface Fixture {
  ask(channel: string, value?: unknown): Promise<unknown>;
  add(a: number, b: number): number;
  hear(listener: (value: unknown) => void): () => void;
  pathOf(file: File): string;
}

declare const fixture: Fixture;

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
let application: HostApplication;
let page: Page;

/** With the main process's own typings. */
const inMain = <R>(change: (electron: typeof Electron) => R): Promise<Awaited<R>> =>
  application.evaluate(change as (electron: never, argument: unknown) => R);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-host-'));
  application = await launchHost({
    appPath: root,
    entry: join(root, 'tests/ehost/fixtures/main.ts'),
    userData: join(folder, 'data'),
    locale: 'ko-KR',
    headless: true,
  });
  page = await application.firstWindow();
  await page.getByRole('heading', { name: 'fixture' }).waitFor();
});

afterAll(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('values between page and main process', () => {
  it('arrive as structured clone would bring them', async () => {
    const back = await page.evaluate(async () => {
      const sent = { when: new Date(5), map: new Map([['a', new Set([1n])]]), none: undefined, zero: -0 };
      const got = (await fixture.ask('echo', { ...sent, bytes: new Uint8Array([1, 255]) })) as typeof sent & {
        bytes: Uint8Array;
      };
      return {
        when: got.when instanceof Date && got.when.getTime(),
        big: got.map.get('a')?.has(1n),
        none: 'none' in got && got.none === undefined,
        zero: Object.is(got.zero, -0),
        bytes: got.bytes instanceof Uint8Array && [...got.bytes],
      };
    });
    expect(back).toEqual({ when: 5, big: true, none: true, zero: true, bytes: [1, 255] });
  });

  it('are refused when nothing could clone them', async () => {
    const element = page.evaluate(() => fixture.ask('echo', document.body));
    await expect(element).rejects.toThrow('could not be cloned');
    const blob = page.evaluate(() => fixture.ask('echo', new Blob(['x'])));
    await expect(blob).rejects.toThrow('could not be cloned');
  });

  it("carry an error's text as Electron words it", async () => {
    const failed = page.evaluate(() => fixture.ask('fail'));
    await expect(failed).rejects.toThrow("Error invoking remote method 'fail': TypeError: no");
    const missing = page.evaluate(() => fixture.ask('missing'));
    await expect(missing).rejects.toThrow("No handler registered for 'missing'");
  });

  it('reach a listener until it is taken away', async () => {
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard, stop: fixture.hear((value) => heard.push(value)) });
    });
    const tell = () =>
      inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.send('told', { at: 1 }));
    await tell();
    await page.waitForFunction(() => (globalThis as unknown as { heard: unknown[] }).heard.length === 1);
    await page.evaluate(() => (globalThis as unknown as { stop: () => void }).stop());
    await tell();
    await page.evaluate(() => fixture.ask('echo'));
    expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([
      { at: 1 },
    ]);
  });
});

describe('the page', () => {
  it('has a frozen interface and nothing else of the preload', async () => {
    const seen = await page.evaluate(() => ({
      frozen: Object.isFrozen(fixture),
      sum: fixture.add(2, 3),
      found: ['require', 'process', 'module', 'jikimHostPost', 'jikimHostReceive'].filter(
        (key) => key in globalThis,
      ),
    }));
    expect(seen).toEqual({ frozen: true, sum: 5, found: [] });
  });

  it('gives the real path of a chosen file', async () => {
    const path = join(folder, 'chosen.txt');
    writeFileSync(path, 'x');
    await page.locator('#file').setInputFiles(path);
    const told = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#file')!;
      return fixture.pathOf(input.files![0]!);
    });
    expect(told).toBe(path);
  });

  it('gets a stream whole, and the range it asks for', async () => {
    const sizes = await page.evaluate(async () => {
      const stream = await (await fetch('/stream')).arrayBuffer();
      const part = await fetch('/bytes', { headers: { range: 'bytes=10-12' } });
      return { stream: stream.byteLength, status: part.status, part: [...(await part.bytes())] };
    });
    expect(sizes).toEqual({ stream: 500, status: 206, part: [10, 11, 12] });
  });

  it('takes of a long part what it needs for now, and gives the rest up', async () => {
    const got = await page.evaluate(async () => {
      const part = await fetch('/film', { headers: { range: 'bytes=0-' } });
      const { byteLength } = await part.arrayBuffer();
      return { status: part.status, range: part.headers.get('content-range'), byteLength };
    });
    const most = 4 * 1024 ** 2;
    expect(got).toEqual({ status: 206, range: `bytes 0-${most - 1}/${1024 ** 3}`, byteLength: most });
    expect(await page.evaluate(() => fixture.ask('pulled'))).toEqual({ pieces: 4, cancelled: true });
  });

  it('is not given an answer that breaks off', async () => {
    const failed = page.evaluate(() => fetch('/broken'));
    await expect(failed).rejects.toThrow('Failed to fetch');
  });
});

describe('the main process', () => {
  it('has a language, and a child process with a port', async () => {
    expect(await inMain(({ app }) => app.getLocale())).toBe('ko-KR');
    expect(await page.evaluate(() => fixture.ask('child'))).toEqual({ answer: 21 });
  });

  it.each([
    ['app.relaunch', ({ app }: typeof Electron) => app.relaunch()],
    ['dialog.showErrorBox', ({ dialog }: typeof Electron) => dialog.showErrorBox('', '')],
    ['session.fromPath', ({ session }: typeof Electron) => session.fromPath('/tmp')],
    [
      'BrowserWindow option frame',
      ({ BrowserWindow }: typeof Electron) => void new BrowserWindow({ frame: false }),
    ],
    ['a window that is not sandboxed', ({ BrowserWindow }: typeof Electron) => void new BrowserWindow({})],
    ['a session that is kept', ({ session }: typeof Electron) => void session.fromPartition('persist:x')],
  ])('is told that %s is not emulated', async (name, change) => {
    await expect(inMain(change)).rejects.toThrow(`not emulated: ${name}`);
  });
});
