import { fileURLToPath } from 'node:url';
import { BrowserWindow, type Session } from 'electron';
import { denyNavigation } from './security/navigation.ts';
import { START } from './security/origin.ts';

/** Says nothing of what is in it: the title stands in the task bar and in every list of windows. */
const TITLE = 'Documents';

/** The one window. Screenshots of it by other programs are refused where the system can. */
export function openWindow(session: Session, preload: URL): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: TITLE,
    webPreferences: {
      preload: fileURLToPath(preload),
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.setContentProtection(true);
  window.on('page-title-updated', (event) => event.preventDefault());
  denyNavigation(window.webContents);
  window.once('ready-to-show', () => window.show());
  loadStart(window);
  return window;
}

/** Loads the page from its beginning: whatever the one before held in memory goes with it. */
export function loadStart(window: BrowserWindow): void {
  // A load that another one overtakes is reported as failed, and is none.
  if (!window.isDestroyed()) window.loadURL(START).catch(() => {});
}

/** Shows the window to somebody who started the application again. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
