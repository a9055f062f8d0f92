import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// https://github.com/electron/fuses: what a fuse is found by, its version, the number of fuses, and their states.
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = '0'.repeat(9);

/** A folder that electron-builder takes for Electron's, with fuses to set and nothing to run. */
export function writeStandInDistribution(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)]);
  writeFileSync(join(folder, 'electron'), wire, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '');
}
