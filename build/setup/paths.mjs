import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const modules = join(root, 'node_modules');
export const lockFile = join(root, 'package-lock.json');
export const packageFile = join(root, 'package.json');

/** Set-up's own folder; outside node_modules, because `npm ci` empties that. */
export const cache = join(root, '.cache');

/** Inside node_modules, so that removing the packages also removes the claim that they are there. */
export const stampFile = join(modules, '.jikim-setup.json');
