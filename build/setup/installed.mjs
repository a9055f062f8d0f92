import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile, modules } from './paths.mjs';

/**
 * Whether node_modules holds exactly what the lock file names, by the record npm writes as the last act of an
 * installation. Spares a developer a full `npm ci` after their own `npm install`.
 */
export function isInstalled() {
  const wanted = readPackages(lockFile);
  const present = readPackages(join(modules, '.package-lock.json'));
  if (!wanted || !present) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  const unexpected = Object.keys(present).filter((name) => !Object.hasOwn(wanted, name));
  return unexpected.length === 0 && names.every((name) => isSame(wanted[name], present[name]));
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked */

/**
 * An optional package may be absent: it is for another platform.
 * @param {Locked | undefined} wanted
 * @param {Locked | undefined} present
 */
function isSame(wanted, present) {
  if (!present) return wanted?.optional === true;
  return wanted?.version === present.version && wanted?.integrity === present.integrity;
}

/**
 * @param {string} path
 * @returns {Record<string, Locked> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
