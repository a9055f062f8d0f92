import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Source } from './boundaries.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'tests'];
const isSource = (name: string): boolean => /\.(ts|tsx|mts|mjs|js)$/.test(name);
const isData = (path: string): boolean => /^tests\/(vectors|samples)\//.test(path);

/** All source files of the repository's layers; a layer that has no folder yet has none. */
export function readSources(root: string): Source[] {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  return present.flatMap((folder) => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    const paths = names.map((name) => `${folder}/${name.split(sep).join('/')}`);
    const sources = paths.filter((path) => isSource(path) && !isData(path));
    return sources.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  });
}
