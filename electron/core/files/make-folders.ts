import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { errorCode, toDiskError } from './disk-errors.ts';

/**
 * Makes a folder and those above it that are missing, for this person alone. Node's own recursive way never ends where a
 * file system has no room for new folders and says so by "not found", as /proc does.
 * Throws `DISK_FULL`, `FOLDER_UNMAKEABLE`.
 */
export function makeFolders(path: string): void {
  const missing: string[] = [];
  for (let folder = resolve(path); !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) makeFolder(folder);
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
