import { backupSchema } from '../../../shared/domain/export.ts';
import { makeBackup } from '../../core/backup/backup.ts';
import { drillRestore } from '../../core/backup/drill.ts';
import { restoreFromBackup } from '../../core/backup/restore.ts';
import { readSize } from '../../core/custody/log.ts';
import { readSmallText } from '../../core/files/read-small-file.ts';
import { listRecords } from '../../core/records/read-records.ts';
import type { SessionWarning } from '../../core/session/session.ts';
import { copyProgress } from '../copy-progress.ts';
import { sessionOf } from '../desk.ts';
import { pageOf } from '../page.ts';
import { takeSecret } from '../secrets.ts';
import type { Handlers } from './table.ts';

type Name = 'backup.list' | 'backup.make' | 'backup.drill' | 'backup.restore';

export const backupHandlers: Handlers<Name> = {
  'backup.list': (desk, part) =>
    pageOf(
      listRecords(sessionOf(desk).db, 'backup', null, backupSchema).reverse(),
      part,
      ({ value: { backupId, at, target, size } }) => ({ backupId, at, target, size }),
    ),

  async 'backup.make'(desk, { path }, tools) {
    const { target, size } = await makeBackup(sessionOf(desk), path, copyProgress(tools));
    desk.wrote(target);
    return { path: target, size };
  },

  async 'backup.drill'(desk, { from, secret }, tools) {
    const session = sessionOf(desk);
    const unlock = { passphrase: takeSecret(desk, secret) };
    const drill = { from, unlock, signal: tools.signal, onProgress: copyProgress(tools), ...QUIET };
    const { entries, vaultId } = await drillRestore(session, drill);
    return { entries, now: readSize(session.db), isThisVault: vaultId === session.vault.vaultId };
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

/** The copy that is opened is gone a moment later: nothing about it needs to be told. */
const QUIET = { onWarnings: () => {} };
