import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENTS, PAGE_CALLS, PRELOAD_CALLS } from '../../../shared/ipc/channels.ts';
import { type LaunchedApp, launchApp } from '../app.ts';
import type {} from '../bridge.ts';

let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  await launched.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => launched.close());

describe('the page reaches', () => {
  it('the calls of the contract and no other', async () => {
    const names = await launched.page.evaluate(() => ({
      all: Object.keys(jikim),
      calls: Object.keys(jikim.call),
      events: Object.keys(jikim.on),
    }));
    expect(names.all.sort()).toEqual(['call', 'on', 'pathOf']);
    expect(names.calls.sort()).toEqual([...PAGE_CALLS].sort());
    for (const name of PRELOAD_CALLS) expect(names.calls).not.toContain(name);
    expect(names.events.sort()).toEqual([...EVENTS].sort());
  });

  it('nothing of Node or Electron', async () => {
    const found = await launched.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(found).toEqual([]);
  });

  it('calls that no script can replace', async () => {
    const isReplaced = await launched.page.evaluate(() => {
      const mine = () => Promise.reject(new Error('mine'));
      const attempts = [
        () => Object.assign(jikim.call, { 'app.start': mine }),
        () => Object.assign(globalThis, { jikim: {} }),
        () => Object.defineProperty(globalThis, 'jikim', { value: {} }),
      ];
      return attempts.filter((attempt) => {
        try {
          attempt();
          return true;
        } catch {
          return false;
        }
      }).length;
    });
    expect(isReplaced).toBe(0);
  });
});

describe('a call', () => {
  it.each([
    ['more than it takes', { settings: {}, more: 1 }],
    ['less than it needs', {}],
    ['another type', { settings: { theme: 5 } }],
    ['nothing', undefined],
    ['a number', 7],
    ['a forged prototype', JSON.parse('{"__proto__":{"settings":{}}}')],
  ])('with %s is refused with a code', async (_, input) => {
    const answer = await launched.page.evaluate((given) => jikim.call['app.set'](given), input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'IPC_INPUT', params: { call: 'app.set' } } });
  });

  it('that needs an open vault is refused while none is open', async () => {
    const answer = await launched.page.evaluate(() => jikim.call['case.list']({}));
    expect(answer).toMatchObject({ ok: false, error: { code: 'IPC_NO_VAULT' } });
  });

  it('answers with neither a stack nor a path of the program', async () => {
    const answer = await launched.page.evaluate(() => jikim.call['vault.open']({ path: 5 }));
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.js|at \w+ \(/);
  });
});
