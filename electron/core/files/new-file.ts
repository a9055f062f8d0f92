import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { writeFileAtomic } from './atomic-write.ts';

/** Throws FILE_EXISTS or FOLDER_MISSING, so that an act whose paper cannot be written is not begun. */
export function assertNewFile(path: string): void {
  if (existsSync(path)) throw new JikimError('FILE_EXISTS', { path });
  if (!existsSync(dirname(resolve(path)))) throw new JikimError('FOLDER_MISSING', { path: dirname(path) });
}

/** Writes a new file as a whole. Nothing is ever written over. */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  assertNewFile(path);
  writeFileAtomic(path, bytes);
}
