import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { pack } from '../wire.ts';
import { askHost } from './host.ts';
import { onlyEmulated } from './not-emulated.ts';
import type { HostSession } from './session.ts';

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** The page of a window, as the main process sees it. */
export function createWebContents(id: number, session: HostSession) {
  let url = '';
  let isDestroyed = false;
  // Electron's default lets a page open windows.
  let open: OpenHandler = () => ({ action: 'allow' });
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step, step);
    last = next.catch(() => {});
    return next;
  };
  const members = {
    id,
    session: session as unknown as Electron.Session,
    inOrder,
    loadURL: (target: string) => inOrder(() => askHost('load', { window: id, url: target })),
    getURL: () => url,
    /** The host says where the page is now. */
    at(now: string) {
      url = now;
    },
    send(channel: string, ...args: unknown[]) {
      if (isDestroyed) throw new TypeError('Object has been destroyed');
      void askHost('send', { window: id, packed: pack({ kind: 'event', channel, args }) });
    },
    isDestroyed: () => isDestroyed,
    setWindowOpenHandler(handler: OpenHandler) {
      open = handler;
    },
    isPopupAllowed: (target: string) => open({ url: target }).action === 'allow',
  };
  const contents = Object.assign(new EventEmitter(), members);
  contents.on('destroyed', () => {
    isDestroyed = true;
  });
  return onlyEmulated('webContents', contents);
}

export type HostWebContents = ReturnType<typeof createWebContents>;
