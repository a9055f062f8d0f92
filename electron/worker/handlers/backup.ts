import { makeBackup } from '../../core/backup/backup.ts';
import { restoreFromBackup } from '../../core/backup/restore.ts';
import { readSmallText } from '../../core/files/read-small-file.ts';
import type { SessionWarning } from '../../core/session/session.ts';
import { copyProgress } from '../copy-progress.ts';
import { sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

export const backupHandlers: Handlers<'backup.make' | 'backup.restore'> = {
  async 'backup.make'(desk, { path }, tools) {
    const { target, size } = await makeBackup(sessionOf(desk), path, copyProgress(tools));
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
      { ...given, onProgress: copyProgress(tools), onWarnings },
      desk.ports,
    );
    return { path: to, entries, rolledBack, checkpointFits, warnings: warnings.map((each) => ({ ...each })) };
  },
};
