import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALLS, EVENTS } from '../../shared/ipc/channels.ts';

/** Names only: one function for each, so that the page cannot reach a channel that has none here. */
const call = Object.fromEntries(
  CALLS.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
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

contextBridge.exposeInMainWorld('jikim', { call, on, pathOf: (file: File) => webUtils.getPathForFile(file) });
