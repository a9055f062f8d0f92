/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 */

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/**
 * Entries for the optional packages that the lock file names and does not hold, with the platform their name says.
 * @param {LockEntries} packages
 * @returns {LockEntries}
 */
export function missingOptionalPackages(packages) {
  /** @type {LockEntries} */
  const missing = {};
  for (const entry of Object.values(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const isHeld = Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`));
      if (!isHeld) missing[`node_modules/${name}`] = toEntry(name, version, entry.dev === true);
    }
  }
  return missing;
}

/**
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 * @returns {LockEntry}
 */
function toEntry(name, version, dev) {
  const words = name.replace(/^@[^/]+\//, '').split(/[-_/]/);
  return {
    version: version.replace(/^[\^~]/, ''),
    ...pick('cpu', words, processors),
    ...(dev ? { dev } : {}),
    ...libcOf(words),
    optional: true,
    ...pick('os', words, systems),
  };
}

/**
 * @param {'os' | 'cpu'} key
 * @param {string[]} words
 * @param {string[]} known
 */
function pick(key, words, known) {
  const found = words.filter((word) => known.includes(word));
  return found.length > 0 ? { [key]: found } : {};
}

/** @param {string[]} words */
function libcOf(words) {
  if (words.some((word) => ['gnu', 'gnueabihf', 'glibc'].includes(word))) return { libc: ['glibc'] };
  return words.some((word) => ['musl', 'musleabihf', 'linuxmusl'].includes(word)) ? { libc: ['musl'] } : {};
}
