import { fileURLToPath } from 'node:url';
import { type UtilityProcess, utilityProcess } from 'electron';
import type { ChildEvent, ChildOrder } from '../../../shared/ipc/decoder-messages.ts';
import { CHUNK_BYTES, MESSAGE_BYTES } from '../../core/decode/frames.ts';
import { TAKEN } from './port.ts';

/** The largest frame there is. What sends more at once is not our child any more. */
const LONGEST = CHUNK_BYTES + MESSAGE_BYTES + 8;

export interface Children {
  /** Does what the worker asks; an unknown child is one that has ended meanwhile. */
  obey(order: ChildOrder): void;
  /** Ends all of them: whoever asked for them is gone. */
  endAll(): void;
}

/**
 * Children that open untrusted bytes, as processes of Electron's own kind: a packaged app has no Node that could be
 * forked. They get no key, no path and no environment; the shell carries bytes between worker and child and reads none.
 */
export function keepChildren(program: URL, say: (event: ChildEvent) => void): Children {
  const children = new Map<number, UtilityProcess>();

  function start(child: number, heapMebibytes: number): void {
    const started = utilityProcess.fork(fileURLToPath(program), [], {
      // V8's own options, that Electron hands on; Node's permission model is for the command line's children.
      execArgv: [`--max-old-space-size=${heapMebibytes}`, '--disallow-code-generation-from-strings'],
      env: environment(),
      stdio: 'ignore',
      serviceName: 'decoder',
    });
    children.set(child, started);
    started.on('spawn', () => say({ event: 'started', child, pid: started.pid ?? null }));
    started.on('message', (message: unknown) => hear(child, message));
    started.on('exit', () => {
      if (children.delete(child)) say({ event: 'exit', child });
    });
  }

  function hear(child: number, message: unknown): void {
    if (!children.has(child)) return;
    if (message === TAKEN) say({ event: 'taken', child });
    else if (message instanceof Uint8Array && message.length <= LONGEST)
      say({ event: 'bytes', child, bytes: message });
    else end(child);
  }

  function end(child: number): void {
    const ended = children.get(child);
    if (ended === undefined) return;
    children.delete(child);
    ended.kill();
    say({ event: 'exit', child });
  }

  return {
    obey(order) {
      if (order.order === 'start') start(order.child, order.heapMebibytes);
      else if (order.order === 'kill') end(order.child);
      else children.get(order.child)?.postMessage(order.bytes);
    },
    endAll() {
      for (const child of [...children.keys()]) end(child);
    },
  };
}

/** Windows cannot load system libraries without SystemRoot; glibc keeps freed memory in too many arenas for libvips. */
function environment(): Record<string, string> {
  const root = process.env.SystemRoot;
  return { MALLOC_ARENA_MAX: '2', ...(root === undefined ? {} : { SystemRoot: root }) };
}
