import { warningText } from '../../shared/i18n/vault-warnings.ts';
import { folderWarnings } from '../core/vault/folder-warning.ts';
import type { CliContext } from './context.ts';

export { assertNewFile, writeNewFile } from '../core/files/new-file.ts';

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
