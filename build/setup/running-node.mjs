import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, modules } from './paths.mjs';

/**
 * Windows cannot delete a program that is running, but can rename it: when the Node inside node_modules runs
 * this set-up, its folder is moved away so that `npm ci` can empty node_modules.
 */
export function setRunningNodeAside() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(modules)) return;
  const aside = join(cache, 'previous-node');
  mkdirSync(aside, { recursive: true });
  rmSync(join(aside, 'node'), { recursive: true, force: true, maxRetries: 1 });
  renameSync(join(modules, 'node'), join(aside, `node-${process.pid}`));
}
