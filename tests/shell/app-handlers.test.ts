import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shellHandlers } from '../../electron/shell/ipc/handlers/app.ts';
import { openSettings } from '../../electron/shell/settings.ts';
import { bringToFront } from '../../electron/shell/window.ts';

const system = vi.hoisted(() => ({ shown: [] as string[] }));
vi.mock('electron', () => ({
  app: { getLocale: () => 'ko-KR' },
  dialog: {
    showOpenDialog: async () => ({ canceled: false, filePaths: ['/one', '/two'] }),
    showSaveDialog: async () => ({ canceled: false, filePath: '/three' }),
  },
  BrowserWindow: class {},
  shell: { showItemInFolder: (path: string) => void system.shown.push(path) },
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-shell-'));
  system.shown.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setUp() {
  const happened: string[] = [];
  const settings = openSettings(folder);
  const handlers = shellHandlers({
    window: { minimize: () => void happened.push('minimise') } as never,
    settings,
    lock: { unattended: async (reason) => void happened.push(`lock ${reason}`), settled: async () => null },
    keys: { stateOf: (path) => (path === '/new' ? 'untested' : 'unknown') },
    link: { hasWritten: (path) => path === '/out/set', call: async () => ({ ok: true, value: null }) },
    captures: {} as never,
    clipboard: { copy: async (text) => void happened.push(`copy ${text.length}`) },
    places: { chosen: (path) => void happened.push(`chosen ${path}`) },
    used: () => void happened.push('used'),
  });
  return { handlers, settings, happened };
}

describe('showing a folder', () => {
  it('shows one that was written', async () => {
    await setUp().handlers['app.showFolder']({ path: '/out/set' });
    expect(system.shown).toEqual(['/out/set']);
  });

  it.each(['/', '/out', '/out/set/', '/out/set/../other', '', '\\\\server\\share'])('refuses %j', (path) => {
    expect(() => setUp().handlers['app.showFolder']({ path })).toThrow(
      expect.objectContaining({ code: 'IPC_NOT_WRITTEN' }),
    );
    expect(system.shown).toEqual([]);
  });
});

it('hiding takes the window out of sight before it locks', async () => {
  const { handlers, happened } = setUp();
  await handlers['app.hide']({});
  expect(happened).toEqual(['minimise', 'lock hidden']);
});

it('what a person showed by a dialog or by dropping may be named from then on', async () => {
  const { handlers, happened } = setUp();
  await handlers['dialog.openFiles']({ purpose: 'intake' });
  await handlers['dialog.openFolder']({ purpose: 'intake' });
  await handlers['dialog.saveAs']({ suggested: 'a' });
  handlers['app.shown']({ path: '/four' });
  expect(happened).toEqual(['/one', '/two', '/one', '/three', '/four'].map((path) => `chosen ${path}`));
});

it('words are copied whole, in the order of their parts', async () => {
  const { handlers, happened } = setUp();
  await handlers['clipboard.copyWords']({ parts: ['a'.repeat(50_000), 'b'] });
  expect(happened).toEqual(['copy 50001']);
});

it('use of the window is told on', () => {
  const { handlers, happened } = setUp();
  handlers['app.used']({});
  expect(happened).toEqual(['used']);
});

describe('vaults of last time', () => {
  it('are remembered only where a person allowed it, newest first, and survive the end', () => {
    const { settings } = setUp();
    settings.remember('/a');
    expect(settings.recent()).toEqual([]);
    settings.change({ rememberVaults: true });
    for (const path of ['/a', '/b', '/a']) settings.remember(path);
    expect(openSettings(folder).recent()).toEqual(['/a', '/b']);
  });

  it('are forgotten when it is no longer allowed', () => {
    const { settings } = setUp();
    settings.change({ rememberVaults: true });
    settings.remember('/a');
    settings.change({ rememberVaults: false });
    expect(openSettings(folder).recent()).toEqual([]);
  });
});

it.each([
  [true, ['restore', 'show', 'focus']],
  [false, ['show', 'focus']],
])('a second start brings the window to the front, minimised %s', (isMinimized, expected) => {
  const happened: string[] = [];
  const note = (name: string) => () => void happened.push(name);
  bringToFront({
    isDestroyed: () => false,
    isMinimized: () => isMinimized,
    restore: note('restore'),
    show: note('show'),
    focus: note('focus'),
  } as never);
  expect(happened).toEqual(expected);
});
