import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, Menu, session } from 'electron';
import type { Events } from '../../shared/ipc/events.ts';
import { startAutoLock } from './auto-lock.ts';
import { shellHandlers } from './ipc/handlers/app.ts';
import { registerCalls } from './ipc/register.ts';
import { registerScheme, servePages } from './protocol.ts';
import { denyPermissions } from './security/permissions.ts';
import { cancelNetwork } from './security/requests.ts';
import { sandboxEverything } from './security/sandbox.ts';
import { openSettings } from './settings.ts';
import { openWindow } from './window.ts';
import { startWorker, type WorkerLink } from './worker-link.ts';

const built = (path: string): URL => new URL(`../${path}`, import.meta.url);

sandboxEverything();
registerScheme();
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  Menu.setApplicationMenu(null);
  const memory = session.fromPartition('jikim', { cache: false });
  denyPermissions(memory);
  cancelNetwork(memory);
  const settings = openSettings(app.getPath('userData'));
  const link = startWorker(built('worker/index.js'), (name, event) => tell(window, name, event));
  servePages(memory, fileURLToPath(built('renderer')), link);
  const window = openWindow(memory, built('preload/index.cjs'));
  const lock = (reason: Events['locked']['reason']) => lockVault(link, window, reason);
  const hide = async (): Promise<void> => {
    window.minimize();
    await lock('hidden');
  };
  const autoLock = startAutoLock(() => settings.read().autoLockMinutes, lock);
  registerCalls({
    handlers: shellHandlers({ window, settings, hide }),
    link,
    onUse: autoLock.used,
    log: (id, error) => console.error(id, error instanceof Error ? error.name : typeof error),
  });
  app.on('second-instance', () => window.show());
  app.on('window-all-closed', () => app.quit());
  endBeforeQuit(link);
}

function tell<Name extends keyof Events>(window: BrowserWindow, name: Name, event: Events[Name]): void {
  if (!window.isDestroyed()) window.webContents.send(name, event);
}

/** The worker closes the vault and says that it did; the reason is the shell's to give. */
async function lockVault(
  link: WorkerLink,
  _window: BrowserWindow,
  reason: Events['locked']['reason'],
): Promise<void> {
  await link.call('vault.lock', { reason });
}

/** The vault is closed, and its mark written, before the process ends. */
function endBeforeQuit(link: WorkerLink): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void link.call('vault.lock', { reason: 'asked' }).finally(async () => {
      isClosed = true;
      await link.end();
      app.quit();
    });
  });
}
