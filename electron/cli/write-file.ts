import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JikimError } from '../../shared/errors/index.ts';
import { writeFileAtomic } from '../core/files/atomic-write.ts';
import { folderWarnings } from '../core/vault/folder-warning.ts';
import type { CliContext } from './context.ts';
import { warningText } from './warnings.ts';

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

/** Says before writing that a target is copied to other computers or lies on another one. */
export function warnOfTarget(context: CliContext, path: string): void {
  for (const warning of folderWarnings(path)) {
    const about =
      warning.code === 'synced-folder'
        ? ({ code: 'synced-target', service: warning.service } as const)
        : ({ code: 'network-target', type: warning.type } as const);
    context.err(`${warningText(about, context.lang)}\n`);
  }
}
