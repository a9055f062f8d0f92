import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { preventable } from './event.ts';
import { askHost, startValues } from './host.ts';
import { notEmulated, onlyEmulated } from './not-emulated.ts';
import { holdInstanceLock } from './single-instance.ts';
import { windows } from './windows.ts';

const { version } = JSON.parse(readFileSync(join(startValues.appPath, 'package.json'), 'utf8'));
const events = new EventEmitter();
const ready = Promise.withResolvers<void>();
const state = { isReady: false, isQuitting: false };

const paths: Readonly<Record<string, string>> = { userData: startValues.userData, temp: tmpdir() };

function getPath(name: string): string {
  const path = paths[name];
  if (path === undefined) throw notEmulated(`app.getPath ${name}`);
  return path;
}

function exit(code = 0): void {
  void askHost('exit', {}).finally(() => process.exit(code));
}

function quit(): void {
  if (state.isQuitting) return;
  const asked = preventable();
  events.emit('before-quit', asked);
  if (asked.defaultPrevented) return;
  state.isQuitting = true;
  for (const window of [...windows.values()]) {
    window.close();
    if (window.refusedToClose) {
      state.isQuitting = false;
      return;
    }
  }
  if (windows.size === 0) finish();
}

function finish(): void {
  const asked = preventable();
  events.emit('will-quit', asked);
  if (asked.defaultPrevented) {
    state.isQuitting = false;
    return;
  }
  events.emit('quit', {}, 0);
  exit(0);
}

/** The end of the last window: of the app, unless it listens and decides otherwise. */
export function lastWindowClosed(): void {
  if (state.isQuitting) finish();
  else if (events.listenerCount('window-all-closed') > 0) events.emit('window-all-closed');
  else quit();
}

export function becomeReady(): void {
  state.isReady = true;
  ready.resolve();
  events.emit('ready', {}, {});
}

const members = {
  whenReady: () => ready.promise,
  isReady: () => state.isReady,
  isPackaged: false,
  enableSandbox() {
    if (state.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  },
  requestSingleInstanceLock: () =>
    holdInstanceLock(startValues.userData, (argv, folder) =>
      events.emit('second-instance', {}, argv, folder),
    ),
  getPath,
  getVersion: () => version as string,
  getAppPath: () => startValues.appPath,
  getLocale: () => startValues.locale,
  quit,
  exit,
} satisfies Partial<Record<keyof Electron.App, unknown>> &
  Pick<
    Electron.App,
    'whenReady' | 'isReady' | 'enableSandbox' | 'getVersion' | 'getLocale' | 'quit' | 'exit'
  >;

export const app = onlyEmulated('app', Object.assign(events, members));
