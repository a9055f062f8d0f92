import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Why the Python tools cannot be had, or where their Python is. */
export type PythonTools = { readonly python: string } | { readonly missing: string };

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const environments = fileURLToPath(new URL('../../.cache/conformance/', import.meta.url));

/** Makes a Python environment of its own with the pinned tools, once for each list of them. */
export function preparePython(): PythonTools {
  const name = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(environments, name);
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (isComplete(python)) return { python };
  rmSync(folder, { recursive: true, force: true });
  const steps: [program: string, args: string[]][] = [
    ['python3', ['-m', 'venv', folder]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]],
  ];
  for (const [program, args] of steps) {
    const result = spawnSync(program, args, { encoding: 'utf8' });
    if (result.status !== 0)
      return { missing: `${program} ${args.join(' ')}\n${result.stderr ?? result.error}` };
  }
  return { python };
}

function isComplete(python: string): boolean {
  return existsSync(python) && spawnSync(python, ['-c', 'import bagit']).status === 0;
}
