import { resolve } from 'node:path';
import type { Backup } from '../../../shared/domain/export.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { readLastCheckpoint } from '../custody/checkpoint.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { backupVault } from '../vault/backup.ts';
import type { CopyProgress } from '../vault/copy-database.ts';

/**
 * A verified copy of the open vault with its newest checkpoint. The log notes afterwards where it lies, so that a
 * destruction can name it; the copy itself ends at the checkpoint.
 */
export async function makeBackup(
  session: Session,
  target: string,
  onProgress: (progress: CopyProgress) => void,
): Promise<Backup> {
  sealCheckpoint(session);
  const { entries } = await backupVault(session.vault, target, {
    checkpoint: (db) => readLastCheckpoint(db)?.note ?? null,
    onProgress,
  });
  const value = toBackup(session, target, entries);
  act(session, {
    kind: 'backup',
    subject: value.backupId,
    refs: { size: String(entries) },
    records: [{ id: value.backupId, kind: 'backup', value }],
  });
  sealCheckpoint(session);
  return value;
}

/** A copy of this vault that lies somewhere else. */
export function toBackup({ ports }: Session, target: string, size: number): Backup {
  const backupId = toId('rec', ports.random.bytes(20));
  return { backupId, at: new Date(ports.clock.now()).toISOString(), target: resolve(target), size };
}
