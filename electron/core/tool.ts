import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Name, version and build of this program, as every entry and export names it. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  /** First 16 hexadecimal digits of a SHA-256 over the program's own code and its list of packages. */
  readonly build: string;
}

/** Written in where the program is bundled: what is packed for a person holds no sources to read. */
declare const BUNDLED_BUILD: string | undefined;

const root = fileURLToPath(new URL('../../', import.meta.url));
const packageText = readFileSync(`${root}package.json`, 'utf8');
let build: string | undefined;

/** The build is worked out when first asked for: a command that writes no entry need not read the code. */
export const tool: Tool = {
  name: 'jikim',
  version: (JSON.parse(packageText) as { version: string }).version,
  get build() {
    build ??= typeof BUNDLED_BUILD === 'string' ? BUNDLED_BUILD : buildHash();
    return build;
  },
};

/** Line ends are left out: a checkout on another system is the same build. */
function buildHash(): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    hash.update(`${path}\n${readFileSync(root + path, 'utf8').replaceAll('\r', '')}\n`);
  };
  add('package.json');
  if (existsSync(`${root}package-lock.json`)) add('package-lock.json');
  for (const folder of ['electron', 'shared']) for (const path of codeOf(folder)) add(path);
  return hash.digest('hex').slice(0, 16);
}

function codeOf(folder: string): string[] {
  return (readdirSync(root + folder, { recursive: true }) as string[])
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
}
