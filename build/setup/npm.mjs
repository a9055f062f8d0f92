import { spawn } from 'node:child_process';
import { delimiter, sep } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { root } from './paths.mjs';

// Given on the command line, so that nobody's own npm settings (ignore-scripts, omit=dev, engine-strict, ...)
// or those of the `npm run -s` around us change what is installed or hide what went wrong.
const fixedOptions = [
  '--include=dev',
  '--include=optional',
  '--bin-links=true',
  '--engine-strict=false',
  '--audit=false',
  '--fund=false',
  '--update-notifier=false',
  '--progress=false',
  '--loglevel=warn',
];

/**
 * Runs npm in the checkout and shows nothing unless it fails.
 * @param {'install-failed' | 'rebuild-failed'} failure
 * @param {string[]} args
 */
export async function npm(failure, args) {
  const { code, output } = await run([...args, ...fixedOptions]);
  if (code === 0) return;
  throw new SetupFailure(failure, { command: `npm ${args.join(' ')}`, output: reasonIn(output) });
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(args) {
  const isWindows = process.platform === 'win32';
  // npm is a .cmd file on Windows, which Node starts only through a shell; every argument is fixed text.
  const child = spawn(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new SetupFailure('npm-missing', { reason: error.message })));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Without node_modules/.bin on the PATH: the Node in there is what is about to be replaced and checked. */
function environment() {
  const entries = (process.env.PATH ?? '').split(delimiter);
  const outside = entries.filter((entry) => !entry.split(sep).includes('node_modules'));
  return { ...process.env, PATH: outside.join(delimiter) };
}

/**
 * npm gives the reason in its first error lines and a long usage text after them.
 * @param {string} output
 */
function reasonIn(output) {
  const lines = output.trimEnd().split('\n');
  const errors = lines.filter((line) => /^npm (error|ERR!)/.test(line));
  return (errors.length > 0 ? errors : lines).slice(0, 12).join('\n');
}
