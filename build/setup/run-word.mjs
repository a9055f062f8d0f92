import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { root } from './paths.mjs';

/**
 * Runs a word's program under the project's Node, with the person's own input, output and signals.
 * @param {string} node
 * @param {import('../words.mjs').Word} word
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runWord(node, word, args) {
  const entry = join(root, word.entry);
  if (!existsSync(entry)) throw new SetupFailure('entry-missing', { entry: word.entry });
  const child = spawn(node, [entry, ...args], {
    cwd: folderFor(word),
    env: environment(node),
    stdio: 'inherit',
  });
  const stopForwarding = forwardSignals(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * npm changes into the checkout; a path given to `jikim` is meant from where the person stood. Another npm script
 * further out says nothing about that.
 * @param {import('../words.mjs').Word} word
 */
function folderFor(word) {
  if (!word.inCallersFolder) return root;
  const isOwnScript = process.env.npm_lifecycle_event === word.name;
  return isOwnScript ? process.env.INIT_CWD : process.cwd();
}

/**
 * Programs that the word starts find the same Node first.
 * @param {string} node
 */
function environment(node) {
  return { ...process.env, PATH: [dirname(node), process.env.PATH ?? ''].join(delimiter) };
}

/**
 * The terminal sends Ctrl-C to both processes; this one waits for the other to end in order.
 * @param {import('node:child_process').ChildProcess} child
 */
function forwardSignals(child) {
  const wait = () => {};
  const end = () => child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', end);
  return () => {
    process.off('SIGINT', wait);
    process.off('SIGTERM', end);
  };
}
