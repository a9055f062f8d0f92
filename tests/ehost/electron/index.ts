// Stand-in for `electron` in the main process: what the application uses and nothing else.
import { app, becomeReady } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { desktopCapturer, screen } from './capture.ts';
import { dialog } from './dialog.ts';
import { preventable } from './event.ts';
import { answerHost } from './host.ts';
import { answerPreload, ipcMain } from './ipc-main.ts';
import { type HostSession, protocol, session } from './session.ts';
import { Menu, powerMonitor, shell } from './system.ts';
import { utilityProcess } from './utility-process.ts';
import { windows } from './windows.ts';

export {
  app,
  BrowserWindow,
  desktopCapturer,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

const all = {
  app,
  BrowserWindow,
  desktopCapturer,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

const contentsOf = (window: number) => windows.get(window)?.webContents;
const sessionOf = (window: number) => contentsOf(window)?.session as unknown as HostSession | undefined;

answerHost({
  ready: becomeReady,
  quit: () => void setImmediate(app.quit),
  request: async (asked) => (await sessionOf(asked.window)?.serve(asked)) ?? null,
  isCancelled: async (details) => (await sessionOf(details.window)?.isCancelled(details)) ?? true,
  isNavigationPrevented({ window, url, isMainFrame }) {
    const event = preventable({ url, isMainFrame });
    contentsOf(window)?.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) contentsOf(window)?.emit('will-navigate', event, url);
    return event.defaultPrevented;
  },
  isPopupAllowed: ({ window, url }) => contentsOf(window)?.isPopupAllowed(url) ?? false,
  isPermitted: async ({ window, permission, url }) =>
    (await sessionOf(window)?.isPermitted(contentsOf(window), permission, url)) ?? false,
  async fromPreload({ window, url, message }) {
    const sender = contentsOf(window);
    return sender === undefined ? null : answerPreload(sender, url, message);
  },
  pageEvent({ window, url, event }) {
    contentsOf(window)?.at(url);
    windows.get(window)?.pageEvent(event);
  },
  windowGone: ({ window }) => windows.get(window)?.gone(),
  // The test's own function, as Playwright runs it in Electron.
  evaluate: ({ source, argument }) => new Function(`return (${source})`)()(all, argument),
});
