import { lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { toDiskError } from '../files/disk-errors.ts';
import { makeFolders } from '../files/make-folders.ts';
import { syncFolder, syncFolderOf } from '../files/sync-folder.ts';
import { type ArchiveFile, type OnBytes, readAgain } from './content.ts';

/** What an unfinished archive is called until it is whole. */
export const UNFINISHED = '.jikim-unfinished';

/**
 * Makes something at `target` in one step: `write` fills a temporary name beside it, which is then renamed. A failure,
 * a cancelled job or a power cut leaves nothing under `target`. Throws ARCHIVE_TARGET_EXISTS, DISK_FULL.
 */
export async function writeWhole<T>(target: string, write: (temporary: string) => Promise<T>): Promise<T> {
  if ((await lstat(target).catch(() => null)) !== null) {
    throw new JikimError('ARCHIVE_TARGET_EXISTS', { path: target });
  }
  return await replaceWhole(target, write);
}

/** The same where something may stand at `target` already, which stays as it was until the new one is whole. */
export async function replaceWhole<T>(target: string, write: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = target + UNFINISHED;
  await removeUnfinished(target);
  let written: T;
  try {
    written = await write(temporary);
    await rename(temporary, target);
  } catch (error) {
    await removeUnfinished(target);
    throw toDiskError(error, target);
  }
  syncFolderOf(target);
  return written;
}

/** Removes what a process that died while writing `target` left behind. */
export async function removeUnfinished(target: string): Promise<void> {
  await rm(target + UNFINISHED, { recursive: true, force: true });
}

/** Writes a new file and waits until its bytes are on the disk. */
export async function writePieces(path: string, pieces: AsyncIterable<Bytes>): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function writeFolder(
  root: string,
  files: readonly ArchiveFile[],
  onBytes: OnBytes,
): Promise<void> {
  const folders = [
    root,
    ...new Set(files.flatMap((file) => foldersOf(file.path)).map((path) => join(root, path))),
  ];
  for (const folder of folders) makeFolders(folder);
  for (const file of files) await writePieces(join(root, file.path), readAgain(file, onBytes));
  for (const folder of folders.reverse()) syncFolder(folder);
}

function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [...foldersOf(folder), folder];
}
