import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Name, version and build of this program, as every entry and export names it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** First 16 hexadecimal digits of the SHA-256 of the lock file and package file: names the code's dependencies and version. */
  readonly build: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const packageText = readFileSync(`${root}package.json`, 'utf8');

export const tool: Tool = {
  name: 'jikim',
  version: (JSON.parse(packageText) as { version: string }).version,
  build: buildHash(),
};

function buildHash(): string {
  const hash = createHash('sha256').update(packageText);
  try {
    hash.update(readFileSync(`${root}package-lock.json`));
  } catch {
    hash.update('no lock file');
  }
  return hash.digest('hex').slice(0, 16);
}
