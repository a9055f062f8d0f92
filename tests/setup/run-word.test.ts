import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runWordModule = join(root, 'build/setup/run-word.mjs');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jikim-word-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Running {
  readonly end: (signal: NodeJS.Signals) => void;
  readonly result: Promise<{ code: number | null; output: string }>;
}

/** Runs a program through `runWord` in a process of its own, as an npm script does. */
async function runProgram(
  program: string,
  word: object,
  environment: NodeJS.ProcessEnv = {},
): Promise<Running> {
  const entry = join(folder, 'program.mjs');
  await writeFile(entry, program);
  const fullWord = JSON.stringify({ name: 'jikim', entry: relative(root, entry), ...word });
  const script = `import { runWord } from ${JSON.stringify(runWordModule)};
    process.exitCode = await runWord(process.execPath, ${fullWord}, ['a b', '--json']);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await Promise.race([ready, closed]);
  return { end: (signal) => void child.kill(signal), result: closed.then((code) => ({ code, output })) };
}

describe.skipIf(process.platform === 'win32')('a word run under the project Node', () => {
  it('gets its arguments whole and hands back its exit code', async () => {
    const { result } = await runProgram('console.log(process.argv.slice(2)); process.exit(2);', {});
    expect(await result).toEqual({ code: 2, output: "[ 'a b', '--json' ]\n" });
  });

  it('may end in order when it is asked to stop', async () => {
    const program = `process.on('SIGTERM', () => { console.log('put away'); process.exit(0); });
      setInterval(() => {}, 1000); console.log('ready');`;
    const { end, result } = await runProgram(program, {});
    end('SIGTERM');
    expect(await result).toEqual({ code: 0, output: 'ready\nput away\n' });
  });

  it('reports a death by signal as shells do', async () => {
    const { result } = await runProgram("process.kill(process.pid, 'SIGKILL');", {});
    expect((await result).code).toBe(128 + 9);
  });

  it.each([
    ['the folder the person stood in, from its own npm script', { inCallersFolder: true }, 'jikim', 'caller'],
    ['the folder it was started in, inside another npm script', { inCallersFolder: true }, 'test', 'folder'],
    ['the checkout, for every other word', {}, 'demo', 'root'],
  ])('runs in %s', async (_, word, event, place) => {
    const environment = { npm_lifecycle_event: event, INIT_CWD: tmpdir() };
    const { result } = await runProgram('console.log(process.cwd());', word, environment);
    const expected = { caller: tmpdir(), folder, root: root.replace(/\/$/, '') }[place];
    expect((await result).output).toBe(`${expected}\n`);
  });
});
