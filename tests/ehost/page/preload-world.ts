// Runs the preload in its isolated world with what `require('electron')` gives a sandboxed one.
import type { FromPreload } from '../calls.ts';
import { pack, unpack } from '../wire.ts';
import { openBridge } from './bridge.ts';

type Listener = (event: unknown, ...args: unknown[]) => void;
type ToPreload =
  | { readonly kind: 'reply'; readonly id: number; readonly isWell: boolean; readonly value: unknown }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] };
type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** What the host reads and fills while the page stands still. */
interface PausedCall {
  file: File;
  answer: string | null;
}

interface PreloadWorld {
  jikimHostReceive(text: string): void;
  jikimHostPaused: PausedCall | null;
}

export function start(eventName: string, binding: string, preload: Preload): void {
  const world = globalThis as unknown as PreloadWorld & Record<string, (text: string) => void>;
  const post = world[binding]!;
  delete world[binding];
  const expose = openBridge(eventName, 'preload');
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<Listener>>();
  let serial = 0;

  world.jikimHostReceive = (text) => {
    const message = unpack(text) as ToPreload;
    if (message.kind === 'event') {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({}, ...message.args);
      return;
    }
    const waited = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.isWell) waited?.resolve(message.value);
    else waited?.reject(new Error(message.value as string));
  };

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const message: FromPreload = { kind: 'invoke', id: ++serial, channel, args: pack(args) };
        waiting.set(message.id, { resolve, reject });
        post(JSON.stringify(message));
      }),
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: expose },
    webUtils: { getPathForFile: (file: File) => pathOfFile(world, file) },
  };
  const module = { exports: {} };
  preload(
    (name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    },
    module,
    module.exports,
  );
}

/** A page has no call that waits for its host, so the page is paused until the host has answered. */
function pathOfFile(world: PreloadWorld, file: File): string {
  if (!(file instanceof File)) throw new TypeError('getPathForFile: not a File');
  const paused: PausedCall = { file, answer: null };
  world.jikimHostPaused = paused;
  // biome-ignore lint/suspicious/noDebugger: this is how the host is reached
  debugger;
  world.jikimHostPaused = null;
  if (paused.answer === null) throw new Error('getPathForFile: no answer');
  return paused.answer;
}
