import { resolve } from 'node:path';
import {
  type Checkpoint,
  originOf,
  parseCheckpoint,
  verifyCheckpoint,
} from '../../../shared/custody/checkpoint.ts';
import type { Backup } from '../../../shared/domain/export.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { nodeVerifyCrypto } from '../custody/node-ed25519.ts';
import { verifyRoots } from '../custody/verify-checkpoints.ts';
import { verifyLog } from '../custody/verify-log.ts';
import { walkLog } from '../custody/verify-walk.ts';
import type { Ports } from '../ports.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import { openSession, type Session, type SessionWarning } from '../session/session.ts';
import type { CopyProgress } from '../vault/copy-database.ts';
import { hasKeysFile, intactCopies, readKeysFiles } from '../vault/keys-files.ts';
import { type Restored, restoreVault } from '../vault/restore.ts';
import type { UnlockWith } from '../vault/unlock.ts';
import { toBackup } from './backup.ts';

export interface RestoreRequest {
  readonly from: string;
  readonly to: string;
  readonly unlock: UnlockWith;
  /** A signed checkpoint kept elsewhere, as text, and the file it came from. */
  readonly checkpoint?: { readonly text: string; readonly path: string };
  /** Folder of the vault that this replaces, if it still exists. */
  readonly replaces?: string;
  readonly onProgress: (progress: CopyProgress) => void;
  /** Told what the restored vault's first opening warns of: no later one may. */
  readonly onWarnings: (warnings: readonly SessionWarning[]) => void;
}

export interface RestoredVault extends Restored {
  readonly vaultId: string;
  /** Whether the checkpoint fits the restored log; null when none was given or it speaks of more than is there. */
  readonly checkpointFits: boolean | null;
}

/**
 * Makes a vault from a backup in a new folder and notes in its log that this happened, from how far, and where the backup
 * lies: it is a copy like any other. Going back to an older state is said, never refused.
 * Throws CHECKPOINT_FORM, CHECKPOINT_OTHER_VAULT, and what `restoreVault` throws.
 */
export async function restoreFromBackup(request: RestoreRequest, ports: Ports): Promise<RestoredVault> {
  const known = request.checkpoint === undefined ? null : await readKnown(request);
  const restored = await restoreVault(request.from, request.to, request.unlock, {
    onProgress: request.onProgress,
    ...(known === null ? {} : { knownEntries: known.size }),
    ...(request.replaces === undefined ? {} : { replaces: request.replaces }),
  });
  const session = await openSession(request.to, request.unlock, ports);
  try {
    request.onWarnings(session.warnings);
    const checkpointFits =
      known === null || known.size > restored.entries ? null : await fits(session, known);
    noteRestore(session, request.from, restored);
    return { ...restored, vaultId: session.vault.vaultId, checkpointFits };
  } finally {
    await session.close();
  }
}

/** The checkpoint, if the key that the backup names as its log's has signed it: asked before anything is copied. */
async function readKnown({ from, checkpoint }: RestoreRequest): Promise<Checkpoint> {
  const { text, path } = checkpoint!;
  const parsed = parseCheckpoint(text);
  if (!hasKeysFile(resolve(from))) throw new JikimError('VAULT_NOT_FOUND', { path: from });
  for (const { keys } of intactCopies(readKeysFiles(resolve(from)))) {
    const origin = originOf(keys.vaultId);
    const key = { name: origin, publicKey: keys.log.publicKey };
    if (await verifyCheckpoint(nodeVerifyCrypto, parsed, origin, key)) return parsed;
  }
  throw new JikimError('CHECKPOINT_OTHER_VAULT', { path });
}

async function fits({ db, vault }: Session, known: Checkpoint): Promise<boolean> {
  const origin = originOf(vault.vaultId);
  const keys = [{ name: origin, publicKey: vault.logKey.publicKey }];
  const findings = await verifyLog(db, { origin, keys });
  const roots = walkLog(db, nodeVerifyCrypto, new Set([known.size])).roots;
  return findings.length === 0 && verifyRoots([known], roots, known.size).length === 0;
}

function noteRestore(session: Session, from: string, { entries, rolledBack }: Restored): void {
  const value: Backup = toBackup(session, from, entries);
  act(session, {
    kind: 'restore',
    subject: value.backupId,
    refs: {
      size: String(entries),
      ...(rolledBack === null ? {} : { known: String(rolledBack.from) }),
    },
    records: [{ id: value.backupId, kind: 'backup', value }],
  });
  sealCheckpoint(session);
}
