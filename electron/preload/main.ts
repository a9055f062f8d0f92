import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type CallName, EVENTS, PAGE_CALLS } from '../../shared/ipc/channels.ts';

/** Names only: one function for each, so that the page cannot reach a channel that has none here. */
const call = Object.fromEntries(
  PAGE_CALLS.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
);

const on = Object.fromEntries(
  EVENTS.map((name) => [
    name,
    (listener: (event: unknown) => void) => {
      // The event object of Electron holds the sender and stays on this side.
      const hear = (_: unknown, event: unknown): void => listener(event);
      ipcRenderer.on(name, hear);
      return () => ipcRenderer.removeListener(name, hear);
    },
  ]),
);

/** Only what the preload needs of the page, whose types this layer does not know. */
declare const window: {
  addEventListener(name: string, listen: (event: { readonly isTrusted: boolean }) => void, how: object): void;
};

/** Told at most this often (milliseconds): the time until the lock is counted in minutes. */
const TELL_EVERY = 5000;
let told = Number.NEGATIVE_INFINITY;

/** Keeps the vault open while somebody is there. Events that a script made are not somebody. */
function tellUse({ isTrusted }: { readonly isTrusted: boolean }): void {
  if (!isTrusted || performance.now() - told < TELL_EVERY) return;
  told = performance.now();
  void ipcRenderer.invoke('app.used' satisfies CallName, {});
}

for (const name of ['pointerdown', 'pointermove', 'wheel', 'keydown'])
  window.addEventListener(name, tellUse, { capture: true, passive: true });

/**
 * The place of a file that a person dropped, pasted or picked; empty for one that a script made. The shell hears of it
 * before the page can name it, and here alone: messages of one window keep their order.
 */
function pathOf(file: File): string {
  const path = webUtils.getPathForFile(file);
  if (path !== '') void ipcRenderer.invoke('app.shown' satisfies CallName, { path });
  return path;
}

contextBridge.exposeInMainWorld('jikim', { call, on, pathOf });
