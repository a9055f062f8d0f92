import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { checkOptions, onlyEmulated } from './not-emulated.ts';

const OPTIONS = ['env', 'execArgv', 'cwd', 'stdio', 'serviceName'];
const PARENT_PORT = fileURLToPath(new URL('./parent-port.ts', import.meta.url));

function forkChild(path: string, args: readonly string[] = [], options: Electron.ForkOptions = {}) {
  checkOptions('utilityProcess', options, OPTIONS);
  const child = fork(path, args, {
    env: { ...(options.env ?? process.env) },
    cwd: options.cwd,
    execArgv: ['--import', PARENT_PORT, ...(options.execArgv ?? [])],
    stdio:
      options.stdio === 'ignore' ? ['ignore', 'ignore', 'ignore', 'ipc'] : ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const members = {
    pid: child.pid,
    stdout: child.stdout,
    stderr: child.stderr,
    postMessage: (message: unknown) => void child.send(message as object),
    kill: () => child.kill(),
  };
  const outside = Object.assign(new EventEmitter(), members);
  child.on('spawn', () => outside.emit('spawn'));
  child.on('message', (message) => outside.emit('message', message));
  child.on('exit', (code) => {
    members.pid = undefined;
    outside.pid = undefined;
    outside.emit('exit', code ?? 1);
  });
  return onlyEmulated('UtilityProcess', outside);
}

/** A Node process of its own that talks by `process.parentPort`. */
export const utilityProcess = onlyEmulated('utilityProcess', { fork: forkChild });
