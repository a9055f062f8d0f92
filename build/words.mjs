/**
 * What an npm script may ask for. `entry` is relative to the repository.
 * @typedef {{ entry: string, inCallersFolder?: boolean, needsTools?: boolean }} Entry
 * @typedef {Entry & { name: string }} Word
 * @type {Readonly<Record<string, Entry>>}
 */
const words = {
  demo: { entry: 'build/demo/run.ts' },
  test: { entry: 'build/test/run.ts', needsTools: true },
  start: { entry: 'build/start.ts' },
  jikim: { entry: 'electron/cli/main.ts', inCallersFolder: true },
  check: { entry: 'build/check/run.ts' },
  bench: { entry: 'tests/bench/run.ts' },
  gallery: { entry: 'tests/e2e/gallery/run.ts', needsTools: true },
  conformance: { entry: 'build/conformance/run.ts' },
  format: { entry: 'build/format.ts' },
};

/**
 * @param {string} name
 * @returns {Word | undefined}
 */
export function findWord(name) {
  const entry = Object.hasOwn(words, name) ? words[name] : undefined;
  return entry && { name, ...entry };
}

export function listWords() {
  return Object.keys(words).join(' ');
}
