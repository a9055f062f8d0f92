import { backupSchema } from '../../../shared/domain/export.ts';
import type { Restored } from '../../../shared/ipc/calls/safekeeping.ts';
import { makeBackup } from '../../core/backup/backup.ts';
import { drillRestore } from '../../core/backup/drill.ts';
import type { RestoredVault } from '../../core/backup/restore.ts';
import { readSize } from '../../core/custody/log.ts';
import { listRecords } from '../../core/records/read-records.ts';
import type { Session } from '../../core/session/session.ts';
import { sessionOf } from '../desk.ts';
import type { JobTools } from '../jobs.ts';
import { pageOf } from '../page.ts';
import { takeSecret } from '../secrets.ts';
import type { Handlers } from './table.ts';

type Name = 'safekeeping.list' | 'safekeeping.copy' | 'safekeeping.drill';

export const safekeepingHandlers: Handlers<Name> = {
  'safekeeping.list': (desk, part) =>
    pageOf(
      listRecords(sessionOf(desk).db, 'backup', null, backupSchema).reverse(),
      part,
      ({ value: { backupId, at, target, size } }) => ({ backupId, at, target, size }),
    ),

  async 'safekeeping.copy'(desk, { path }, tools) {
    const { target, size } = await makeBackup(sessionOf(desk), path, progressOf(tools));
    desk.wrote(path);
    return { path: target, size };
  },

  async 'safekeeping.drill'(desk, { from, secret }, tools) {
    const session = sessionOf(desk);
    const unlock = { passphrase: takeSecret(desk, secret) };
    const { signal } = tools;
    return toRestored(
      session,
      await drillRestore(session, { from, unlock, signal, onProgress: progressOf(tools), ...QUIET }),
    );
  },
};

/** The copy that is opened is gone a moment later: nothing about it needs to be told. */
const QUIET = { onWarnings: () => {} };

function progressOf({ onProgress }: JobTools) {
  return ({ bytes, total }: { readonly bytes: number; readonly total: number }): void =>
    onProgress(bytes, total);
}

function toRestored({ db, vault }: Session, { entries, vaultId }: RestoredVault): Restored {
  return { entries, now: readSize(db), isThisVault: vaultId === vault.vaultId };
}
