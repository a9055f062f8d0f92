import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isExecutable } from '../../ehost/host/executable.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const parts = ['package.json', 'package-lock.json', '.npmrc', 'build', 'shared', 'electron'];

/** A fresh copy of the sources without packages, as a clone would be. */
export interface Checkout {
  readonly folder: string;
  /** Runs `node build/run.mjs` with nothing on the PATH but the named programs, and an empty npm configuration. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
}

export interface RunOptions {
  readonly programs?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export async function makeCheckout(): Promise<Checkout> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'jikim-setup-')));
  const folder = join(base, 'checkout');
  await mkdir(folder);
  await Promise.all(parts.map((part) => cp(join(repository, part), join(folder, part), { recursive: true })));
  await Promise.all(['user', 'global'].map((name) => writeFile(join(base, `${name}-npmrc`), '')));
  return {
    folder,
    run: (args, options = {}) => run(base, folder, args, options),
    remove: () => rm(base, { recursive: true, force: true }),
  };
}

async function run(
  base: string,
  folder: string,
  args: readonly string[],
  options: RunOptions,
): Promise<Outcome> {
  const path = await makePath(base, options.programs ?? ['node', 'npm', 'sh']);
  const env = {
    PATH: path,
    HOME: base,
    LANG: 'en_US.UTF-8',
    npm_config_userconfig: join(base, 'user-npmrc'),
    npm_config_globalconfig: join(base, 'global-npmrc'),
    npm_config_cache: process.env.npm_config_cache ?? join(homedir(), '.npm'),
    npm_config_prefer_offline: 'true',
    ...options.environment,
  };
  const start = performance.now();
  const child = spawn(join(path, 'node'), ['build/run.mjs', ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, code] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, stdout: stdout.join(''), stderr: stderr.join(''), milliseconds: performance.now() - start };
}

/** A folder with links to the named programs, which is then the whole PATH. */
async function makePath(base: string, programs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(base, 'path-'));
  for (const program of programs) await symlink(await findProgram(program), join(folder, program));
  return folder;
}

/** The computer's own program; not the Node that the project installs for itself. */
function findProgram(name: string): Promise<string> {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found === undefined) throw new Error(`${name} is not on the PATH`);
  return realpath(found);
}
