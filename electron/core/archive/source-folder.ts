import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveSource, SourceFile } from '../../../shared/archive/source.ts';
import type { Bytes } from '../../../shared/bytes.ts';
import { readPieces } from './file-range.ts';

/** An archive as a folder. Links and empty folders are faults: nothing outside the folder is ever read. */
export function openFolderSource(root: string): ArchiveSource {
  return {
    list: () => listFolder(root, ''),
    read: (path, start, end) => readFile(join(root, path), start, end),
  };
}

async function listFolder(root: string, prefix: string): Promise<SourceFile[]> {
  const names = (await readdir(join(root, prefix))).sort();
  if (names.length === 0 && prefix !== '') return [{ path: prefix, size: 0, fault: 'EMPTY_FOLDER' }];
  const found: SourceFile[] = [];
  for (const name of names) found.push(...(await listName(root, prefix + name)));
  return found;
}

async function listName(root: string, path: string): Promise<SourceFile[]> {
  const stat = await lstat(join(root, path));
  if (stat.isDirectory()) return listFolder(root, `${path}/`);
  if (stat.isFile()) return [{ path, size: stat.size }];
  return [{ path, size: 0, fault: stat.isSymbolicLink() ? 'LINK' : 'SPECIAL_FILE' }];
}

async function* readFile(path: string, start: number, end: number): AsyncGenerator<Bytes> {
  const handle = await open(path, 'r');
  try {
    yield* readPieces(handle, start, end);
  } finally {
    await handle.close();
  }
}
