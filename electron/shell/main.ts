import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, Menu, type Session, session } from 'electron';
import type { Events } from '../../shared/ipc/events.ts';
import { startAutoLock } from './auto-lock.ts';
import { createCaptures } from './captures.ts';
import { carefulClipboard } from './clipboard.ts';
import { keepChildren } from './decoder/children.ts';
import { languageOf, shellHandlers } from './ipc/handlers/app.ts';
import { registerCalls } from './ipc/register.ts';
import { isOfVault, toPage } from './ipc/to-page.ts';
import { createLock } from './lock.ts';
import { registerScheme, servePages } from './protocol.ts';
import { quitInOrder } from './quit.ts';
import { rememberRecoveryKeys } from './recovery-keys.ts';
import { denyPermissions } from './security/permissions.ts';
import { keepPlaces } from './security/places.ts';
import { cancelNetwork } from './security/requests.ts';
import { sandboxEverything } from './security/sandbox.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { watchVaults } from './watch-vaults.ts';
import { bringToFront, loadStart, openWindow } from './window.ts';
import { words } from './words.ts';
import { startWorker } from './worker-link.ts';

const built = (path: string): URL => new URL(`../${path}`, import.meta.url);

sandboxEverything();
registerScheme();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  Menu.setApplicationMenu(null);
  const memory = lockedDownSession();
  const settings = openSettings(app.getPath('userData'));
  const clipboard = carefulClipboard();
  const tellPage = <Name extends keyof Events>(name: Name, event: Events[Name]): void => {
    if (!window.isDestroyed()) window.webContents.send(name, toPage(name, event, report));
  };
  const link = startWorker(built('worker/index.js'), {
    tell(name, event) {
      if (name === 'locked') lock.locked(event as Events['locked']);
      else if (lock.isOpen() || !isOfVault(name, event)) tellPage(name, event);
    },
    ended(what, times) {
      children.endAll();
      console.error('worker ended', what, times);
    },
    child: (order) => children.obey(order),
  });
  const children = keepChildren(built('main/decoder-child.js'), link.childSaid);
  const window = openWindow(memory, built('preload/index.cjs'));
  const captures = createCaptures(window);
  servePages(memory, fileURLToPath(built('renderer')), { link, captures });
  const lock = createLock({
    link,
    askToStop: () => askToStop(window, settings),
    renewPage(event) {
      captures.drop();
      places.forget();
      clipboard.forget().catch(() => {});
      tellPage('locked', event);
      loadStart(window);
    },
  });
  const places = keepPlaces(() => [...settings.recent(), lock.place()]);
  const autoLock = startAutoLock({
    contents: window.webContents,
    minutes: () => settings.read().autoLockMinutes,
    lock: (reason) => void lock.unattended(reason),
  });
  const keys = rememberRecoveryKeys();
  registerCalls({
    handlers: shellHandlers({
      window,
      settings,
      lock,
      link,
      captures,
      keys,
      clipboard,
      places,
      used: autoLock.used,
    }),
    link,
    page: window.webContents,
    places,
    lock: lock.byPerson,
    watch: watchVaults({ lock, keys, remember: settings.remember }),
    log: report,
  });
  app.on('second-instance', () => bringToFront(window));
  quitInOrder({ app, window, close: lock.byPerson, end: link.end });
}

/** The name of a fault's class, never its text, which could hold a path. */
function report(id: string, error: unknown): void {
  console.error(id, error instanceof Error ? error.name : typeof error);
}

function lockedDownSession(): Session {
  const memory = session.fromPartition('jikim', { cache: false });
  denyPermissions(memory);
  cancelNetwork(memory);
  return memory;
}

/** The answer that changes nothing is what Enter and Escape give. */
async function askToStop(window: BrowserWindow, settings: SettingsStore): Promise<boolean> {
  const { busy, busyDetail, goOn, stop } = words[languageOf(settings)];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: busy,
    detail: busyDetail,
    buttons: [goOn, stop],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
