import { type ChildProcess, fork } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DecoderHost, DecoderProcess } from './host.ts';
import type { DecoderLimits } from './limits.ts';
import { residentBytes } from './resident-bytes.ts';

const PIPE = 4;

/** Folders a child may read: its own code and its libraries. Nothing else of the disk is open to it. */
const READABLE = [
  join(findPackageJSON('sharp', import.meta.url)!, '../..'),
  ...['../../../shared', '.'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)).replace(/[/\\]$/, ''),
  ),
];

export interface ForkOptions {
  /** Another child, as tests use to misbehave on purpose. */
  readonly childModule?: string;
  /** Folders it may read besides the decoder's own. */
  readonly readable?: readonly string[];
}

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

/**
 * Starts children by `child_process.fork` under Node's permission model: no writing, no reading outside `READABLE`, no
 * processes, no workers, no inspector. Native addons must be allowed for sharp, so this stops a library that is tricked
 * into a path, not machine code of an attacker; the process boundary and what is withheld (keys, paths, vault) remain.
 */
export function createForkHost({ childModule = CHILD, readable = [] }: ForkOptions = {}): DecoderHost {
  return {
    start(limits, events) {
      const child = fork(childModule, [], {
        execArgv: execArguments(limits, [...READABLE, ...readable]),
        env: environment(),
        cwd: fileURLToPath(new URL('.', import.meta.url)),
        stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
      });
      // Frames go over a pipe of their own: Node's channel would buffer and parse a message of any size.
      child.disconnect();
      const pipe = child.stdio[PIPE] as Socket;
      pipe.on('data', events.onBytes);
      // A dying child breaks its pipe first; its exit is the event that counts.
      pipe.on('error', () => {});
      child.on('error', () => events.onExit());
      child.on('exit', () => events.onExit());
      return toProcess(child, pipe);
    },
  };
}

function execArguments(limits: DecoderLimits, readable: readonly string[]): string[] {
  return [
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${limits.heapMebibytes}`,
    '--disable-proto=throw',
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
}

/** Windows cannot load system libraries without SystemRoot; glibc keeps freed memory in too many arenas for libvips. */
function environment(): NodeJS.ProcessEnv {
  const root = process.env.SystemRoot;
  return { MALLOC_ARENA_MAX: '2', ...(root === undefined ? {} : { SystemRoot: root }) };
}

function toProcess(child: ChildProcess, pipe: Socket): DecoderProcess {
  return {
    send: (bytes) => new Promise((resolve) => pipe.write(bytes, () => resolve())),
    residentBytes: () => residentBytes(child.pid),
    setBusy: (busy) => {
      for (const handle of [child, pipe]) busy ? handle.ref() : handle.unref();
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
