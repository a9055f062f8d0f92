import { JikimError } from '../../../shared/errors/index.ts';
import { makeBackup } from '../../core/backup/backup.ts';
import { restoreFromBackup } from '../../core/backup/restore.ts';
import { readSmallText } from '../../core/files/read-small-file.ts';
import type { SessionWarning } from '../../core/session/session.ts';
import { sessionOf } from '../desk.ts';
import type { JobTools } from '../jobs.ts';
import type { Handlers } from './table.ts';

export const backupHandlers: Handlers<'backup.make' | 'backup.restore'> = {
  async 'backup.make'(desk, { path }, tools) {
    const { target, size } = await makeBackup(sessionOf(desk), path, reporter(tools));
    desk.wrote(target);
    return { path: target, size };
  },

  async 'backup.restore'(desk, { from, to, unlock, replaces, checkpoint }, tools) {
    const known =
      checkpoint === null ? {} : { checkpoint: { text: readSmallText(checkpoint), path: checkpoint } };
    const warnings: SessionWarning[] = [];
    const onWarnings = (found: readonly SessionWarning[]): void => void warnings.push(...found);
    const given = { from, to, unlock, ...known, ...(replaces === null ? {} : { replaces }) };
    const { entries, rolledBack, checkpointFits } = await restoreFromBackup(
      { ...given, onProgress: reporter(tools), onWarnings },
      desk.ports,
    );
    return { path: to, entries, rolledBack, checkpointFits, warnings: warnings.map((each) => ({ ...each })) };
  },
};

/** Ends a copy at its next slice; what was written of it is removed, because it is no vault yet. */
function reporter({ signal, onProgress }: JobTools) {
  return ({ bytes, total }: { readonly bytes: number; readonly total: number }): void => {
    if (signal.aborted) throw new JikimError('CANCELLED');
    onProgress(bytes, total);
  };
}
