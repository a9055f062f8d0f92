import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './disk-errors.ts';

/**
 * Makes names in a folder durable. Windows has no such call and network file systems may refuse it: there the
 * rename itself is as durable as the system makes it.
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(errorCode(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

export function syncFolderOf(path: string): void {
  syncFolder(dirname(path));
}

/** Waits until the bytes of a file that someone else wrote are on the disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
