import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { errorCode, toDiskError } from './disk-errors.ts';

/**
 * Makes a folder and those above it that are missing, for this person alone. Node's own recursive way never ends where a
 * file system has no room for new folders and says so by "not found", as /proc does.
 * Throws `DISK_FULL`, `FOLDER_UNMAKEABLE`: also where a file or a link to nowhere has the name.
 */
export function makeFolders(path: string): void {
  for (const folder of missingFolders(resolve(path))) makeFolder(folder);
  if (!isFolder(path)) throw new JikimError('FOLDER_UNMAKEABLE', { path, reason: 'ENOTDIR' });
}

/** From the highest down. A drive that is missing is above itself (`dirname` of `Z:\\`). */
function missingFolders(folder: string): string[] {
  if (existsSync(folder)) return [];
  const above = dirname(folder);
  return above === folder ? [folder] : [...missingFolders(above), folder];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'EEXIST') return;
    const disk = toDiskError(error, folder);
    throw disk === error
      ? new JikimError('FOLDER_UNMAKEABLE', { path: folder, reason }, { cause: error })
      : disk;
  }
}
