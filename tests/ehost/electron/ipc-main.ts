import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { FromPreload } from '../calls.ts';
import { pack, unpack } from '../wire.ts';
import { onlyEmulated } from './not-emulated.ts';
import type { HostWebContents } from './web-contents.ts';

type Handler = (event: never, ...args: never[]) => unknown;

const handlers = new Map<string, Handler>();

const members = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string) {
    handlers.delete(channel);
  },
} satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>;

export const ipcMain = onlyEmulated('ipcMain', Object.assign(new EventEmitter(), members));

/** Hands a message of the preload to its handler and packs what the handler says. */
export async function answerPreload(
  sender: HostWebContents,
  url: string,
  { kind, id, channel, args }: FromPreload,
): Promise<string | null> {
  const event = { type: 'frame', sender, senderFrame: { url, parent: null, detached: false } };
  const given = unpack(args) as never[];
  if (kind === 'send') {
    ipcMain.emit(channel, event, ...given);
    return null;
  }
  if (kind === 'sendSync') {
    const answered = { ...event, returnValue: undefined as unknown };
    ipcMain.emit(channel, answered, ...given);
    return pack(answered.returnValue);
  }
  try {
    const handle = handlers.get(channel);
    if (handle === undefined) throw new Error(`No handler registered for '${channel}'`);
    return pack({ kind: 'reply', id, isWell: true, value: await handle(event as never, ...given) });
  } catch (error) {
    const value = `Error invoking remote method '${channel}': ${error}`;
    return pack({ kind: 'reply', id, isWell: false, value });
  }
}
