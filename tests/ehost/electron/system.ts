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

// Electron has a menu of its own, with developer tools in it, until the app sets another or none.
let menu: Pick<Electron.Menu, 'items'> | null = { items: [] };

export const Menu = onlyEmulated('Menu', {
  setApplicationMenu(given: Electron.Menu | null) {
    menu = given;
  },
  getApplicationMenu: () => menu as Electron.Menu | null,
} satisfies Pick<typeof Electron.Menu, 'setApplicationMenu' | 'getApplicationMenu'>);

export const shell = onlyEmulated('shell', {
  /** What the app asked the system to show, for tests. */
  shown: [] as string[],
  showItemInFolder(path: string) {
    shell.shown.push(path);
  },
} satisfies Pick<Electron.Shell, 'showItemInFolder'> & { shown: string[] });
