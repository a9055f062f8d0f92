import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const builder = join(
  dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')),
  'cli.js',
);

/** Packs the built app around the real program, as it would be installed: `dir`, or the installers of this system. */
export function pack(output: string, kind: 'dir' | 'installers'): void {
  const settings = [
    `-c.directories.output=${output}`,
    `-c.electronDist=${process.env.ELECTRON_OVERRIDE_DIST_PATH}`,
  ];
  const args = [builder, '--publish', 'never', ...(kind === 'dir' ? ['--dir'] : []), ...settings];
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** Where the packed program and what it loads lie. */
export function findPacked(output: string): { readonly program: string; readonly resources: string } {
  const folder = readdirSync(output).find((name) => /^(?:linux|win|mac)/.test(name));
  if (folder === undefined) throw new Error(`nothing packed in ${output}`);
  const inMac = join(output, folder, 'Jikim.app/Contents');
  if (existsSync(inMac)) return { program: join(inMac, 'MacOS/Jikim'), resources: join(inMac, 'Resources') };
  const program = join(output, folder, process.platform === 'win32' ? 'Jikim.exe' : 'jikim');
  return { program, resources: join(output, folder, 'resources') };
}

export interface Running {
  /** What it wrote to standard error until now. */
  readonly written: () => string;
  /** Resolves in the page to the value of an expression; null where there is no page of ours. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly end: () => Promise<void>;
  readonly ended: Promise<number | null>;
  /** The address at which Chromium may be asked, once it is up; null where the program ends before. */
  readonly address: Promise<string | null>;
}

/** Starts it as a person does, except that Chromium may be asked what its pages show. */
export function startPacked(
  program: string,
  userData: string,
  { args = [], env = {} }: { readonly args?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Running {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const started = spawn(
    program,
    ['--remote-debugging-port=0', `--user-data-dir=${userData}`, ...sandbox, ...args],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  );
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
  const address = new Promise<string | null>((resolve) => {
    createInterface(started.stderr).on('line', (line) => {
      lines.push(line);
      const [, found] = /DevTools listening on ws:\/\/([\d.:]+)\//.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => resolve(null));
  });
  return {
    written: () => lines.join('\n'),
    ended,
    address,
    evaluate: async (expression) => evaluateAt(await address, expression),
    end: () => end(started, ended),
  };
}

async function end(started: ChildProcess, ended: Promise<unknown>): Promise<void> {
  started.kill('SIGKILL');
  await ended;
}

interface Target {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

async function evaluateAt(address: string | null, expression: string): Promise<unknown> {
  if (address === null) return null;
  const targets = (await (await fetch(`http://${address}/json/list`)).json()) as Target[];
  const page = targets.find(({ type, url }) => type === 'page' && url.startsWith('app://jikim/'));
  if (page === undefined) return null;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const answer = new Promise<{ result: { result?: { value?: unknown } } }>((resolve) =>
    socket.addEventListener('message', ({ data }) => resolve(JSON.parse(String(data))), { once: true }),
  );
  const params = { expression, awaitPromise: true, returnByValue: true };
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
  const { result } = await answer;
  socket.close();
  return result.result?.value ?? null;
}
