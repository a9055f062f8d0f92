import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onDisk } from './disk-errors.ts';
import { syncFolder, syncFolderOf } from './sync-folder.ts';

const TEMPORARY = /\.jikim-\d+-\d+\.tmp$/;
let made = 0;

/**
 * Replaces a file as a whole: temporary file beside it, fsync, rename, fsync of the folder. A reader, and a machine that
 * loses power at any moment, sees the old file or the new one. Node's fsync is F_FULLFSYNC on macOS.
 * A full disk throws `DISK_FULL` and leaves the old file.
 */
export function writeFileAtomic(path: string, bytes: Uint8Array): void {
  onDisk(path, () => {
    const temporary = join(dirname(path), `${basename(path)}.jikim-${process.pid}-${made++}.tmp`);
    try {
      writeDurable(temporary, bytes);
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    syncFolderOf(path);
  });
}

/** Writes a file and waits until its bytes are on the disk; readable by its owner only. */
function writeDurable(path: string, bytes: Uint8Array): void {
  rmSync(path, { force: true });
  const handle = openSync(path, 'wx', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Removes a file and makes its absence durable. A missing file is no error. */
export function removeFileDurably(path: string): void {
  rmSync(path, { force: true });
  syncFolderOf(path);
}

/** Removes what a process that died inside `writeFileAtomic` left in a folder. Call it only while owning the folder. */
export function removeTemporaryFiles(folder: string): void {
  const left = readdirSync(folder).filter((name) => TEMPORARY.test(name));
  for (const name of left) rmSync(join(folder, name), { force: true });
  if (left.length > 0) syncFolder(folder);
}
