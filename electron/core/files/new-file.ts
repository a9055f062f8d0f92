import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { errorCode } from './disk-errors.ts';

/** Throws FILE_EXISTS where something lies under the name. */
export function assertNothingAt(path: string): void {
  if (existsSync(path)) throw new JikimError('FILE_EXISTS', { path });
}

/** Throws FILE_EXISTS or FOLDER_MISSING, so that an act whose paper cannot be written is not begun. */
export function assertNewFile(path: string): void {
  assertNothingAt(path);
  if (!existsSync(dirname(resolve(path)))) throw new JikimError('FOLDER_MISSING', { path: dirname(path) });
}

/**
 * Writes a new file as a whole. Nothing is ever written over. Throws FILE_EXISTS, FOLDER_MISSING, DISK_FULL, and
 * FILE_UNWRITABLE for what the system refuses otherwise, such as a stick that is protected or was pulled out.
 */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  assertNewFile(path);
  try {
    writeFileAtomic(path, bytes);
  } catch (error) {
    const reason = errorCode(error);
    if (error instanceof JikimError || reason === '') throw error;
    throw new JikimError('FILE_UNWRITABLE', { path, reason }, { cause: error });
  }
}
