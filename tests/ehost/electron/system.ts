import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { onlyEmulated } from './not-emulated.ts';

/** Tests fire its events: `app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))`. */
export const powerMonitor = onlyEmulated(
  'powerMonitor',
  Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 } satisfies Pick<
    Electron.PowerMonitor,
    'getSystemIdleTime'
  >),
);

let menu: Electron.Menu | null = null;

export const Menu = onlyEmulated('Menu', {
  setApplicationMenu(given) {
    menu = given;
  },
  getApplicationMenu: () => menu,
} satisfies Pick<typeof Electron.Menu, 'setApplicationMenu' | 'getApplicationMenu'>);

export const shell = onlyEmulated('shell', {
  /** What the app asked the system to show, for tests. */
  shown: [] as string[],
  showItemInFolder(path: string) {
    shell.shown.push(path);
  },
} satisfies Pick<Electron.Shell, 'showItemInFolder'> & { shown: string[] });
