// Adds to package-lock.json the optional packages of other platforms that npm left out. npm leaves out what the
// registry at hand does not carry, and `npm ci` then refuses the whole lock file on every computer. Such an
// entry has no hash, because there is nothing here to take it from. Run after changing a dependency:
//   node build/lock/complete.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { lockFile } from '../setup/paths.mjs';
import { missingOptionalPackages } from './missing.mjs';

const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
const missing = missingOptionalPackages(lock.packages);
const entries = { ...lock.packages, ...missing };
lock.packages = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
if (Object.keys(missing).length > 0) writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${Object.keys(missing).length} added\n`);
