import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Source } from './boundaries.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'tests'];
const isSource = (name: string): boolean => /\.(ts|tsx|mts|mjs|js)$/.test(name);
const isData = (path: string): boolean => /^tests\/(vectors|samples)\//.test(path);

/** All source files of the repository's layers. */
export function readSources(root: string): Source[] {
  return folders.flatMap((folder) => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    const paths = names.map((name) => `${folder}/${name.split(sep).join('/')}`);
    const sources = paths.filter((path) => isSource(path) && !isData(path));
    return sources.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  });
}
