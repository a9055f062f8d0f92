import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './language.mjs';

/** @typedef {{ command: string, debian: string, why: string }} Tool */

/** @type {Tool[]} */
const tools = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'tools.json'), 'utf8'));

export function missingTools() {
  return tools.filter((tool) => !isOnPath(tool.command));
}

/**
 * Programs that tests use as independent witnesses. On Debian as root they are installed, after saying what and
 * why; elsewhere they are named, and the tests that need them are skipped by name.
 */
export async function installMissingTools() {
  const missing = missingTools();
  if (missing.length === 0) return;
  for (const { command, debian, why } of missing) process.stderr.write(`  ${command} (${debian}): ${why}\n`);
  const packages = missing.map((tool) => tool.debian);
  if (!mayInstall()) return sayWhatToInstall(packages);
  say({
    ko: `시험에 쓸 위 도구를 설치합니다: ${packages.join(' ')}`,
    en: `Installing these for the tests: ${packages.join(' ')}`,
  });
  if (!aptInstall(packages)) sayWhatToInstall(packages);
}

function mayInstall() {
  const isRoot = process.getuid?.() === 0;
  return (
    isRoot && process.env.JIKIM_NO_SYSTEM !== '1' && existsSync('/etc/debian_version') && isOnPath('apt-get')
  );
}

/** @param {string[]} packages */
function aptInstall(packages) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const result = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  return result.status === 0;
}

/** @param {string[]} packages */
function sayWhatToInstall(packages) {
  const names = packages.join(' ');
  say({
    ko: `위 도구가 없어 그 도구를 쓰는 시험은 건너뜁니다. 데비안·우분투: apt-get install ${names}`,
    en: `Tests that use the tools above are skipped. On Debian or Ubuntu: apt-get install ${names}`,
  });
}

/** @param {string} command */
function isOnPath(command) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => endings.some((ending) => isExecutable(join(folder, command + ending))));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
