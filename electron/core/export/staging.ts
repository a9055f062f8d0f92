import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { onDisk, toDiskError } from '../files/disk-errors.ts';
import { syncFolder } from '../files/sync-folder.ts';

/**
 * Fills a folder beside the wanted one and gives it its name when it is whole: what is there is complete, and what fails
 * or is cancelled leaves nothing. Throws TARGET_EXISTS; nothing is ever written over.
 */
export async function stageFolder<T>(target: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const wanted = resolve(target);
  if (existsSync(wanted)) throw new JikimError('TARGET_EXISTS', { path: target });
  const staged = join(dirname(wanted), `.${basename(wanted)}.${process.pid}.part`);
  await rm(staged, { recursive: true, force: true });
  try {
    await mkdir(staged, { recursive: true });
    const result = await fill(staged);
    onDisk(staged, () => syncFolder(staged));
    await rename(staged, wanted);
    onDisk(wanted, () => syncFolder(dirname(wanted)));
    return result;
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw toDiskError(error, target);
  }
}
