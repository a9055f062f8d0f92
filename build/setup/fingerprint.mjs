import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checksumsFile } from './node-checksums.mjs';
import { lockFile, packageFile } from './paths.mjs';

/** One hash of everything that decides what an installation holds; a new value means set-up runs again. */
export function fingerprint() {
  const hash = createHash('sha256');
  hash.update(`${process.platform}-${process.arch}\0`);
  hash.update(readFileSync(lockFile));
  hash.update(JSON.stringify(scriptRules()));
  hash.update(readFileSync(checksumsFile));
  return hash.digest('hex');
}

/** The packages whose install scripts may run: the one list, also read by npm 11 itself. */
export function packagesToRebuild() {
  return Object.entries(scriptRules())
    .filter(([, allowed]) => allowed)
    .map(([name]) => name);
}

/** @returns {Record<string, boolean>} */
function scriptRules() {
  return JSON.parse(readFileSync(packageFile, 'utf8')).allowScripts ?? {};
}
