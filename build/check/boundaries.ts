import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import { type Layer, layers } from './layers.ts';

/** A source file: its path in the repository with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  readonly imported: string;
  readonly layer: Layer | undefined;
}

/** Every import that the table of layers does not allow; a file outside all layers is one by itself. */
export function findViolations(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path, text }): Violation[] => {
    const layer = layers.find(({ files }) => files.test(path));
    if (!layer) return [{ path, imported: '', layer }];
    const forbidden = importsOf(text).filter((imported) => !isAllowed(layer, path, imported));
    return forbidden.map((imported) => ({ path, imported, layer }));
  });
}

export function explainViolation({ path, imported, layer }: Violation): string {
  if (!layer) return `${path} belongs to no layer. Move it, or add its folder to build/check/layers.ts.`;
  return `${path} (${layer.name}) must not import "${imported}". ${layer.fix}`;
}

function isAllowed(layer: Layer, path: string, imported: string): boolean {
  if (imported.startsWith('.')) return isFolderAllowed(layer, posix.join(posix.dirname(path), imported));
  if (isBuiltin(imported)) return layer.node;
  return isPackageAllowed(layer, imported);
}

function isFolderAllowed(layer: Layer, target: string): boolean {
  return layer.folders.some((folder) =>
    folder.endsWith('/') || folder === '' ? target.startsWith(folder) : target === folder,
  );
}

function isPackageAllowed(layer: Layer, imported: string): boolean {
  const name = imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
  if (layer.packages === 'any and electron') return true;
  return layer.packages === 'any' ? name !== 'electron' : layer.packages.includes(name);
}
