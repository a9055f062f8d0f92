import { originOf } from '../../../shared/custody/checkpoint.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { type CustodyLog, openLog, readSize } from '../custody/log.ts';
import { resumeRemovals } from '../destroy/resume.ts';
import { takeUnproven } from '../destroy/unproven.ts';
import { settleOutputs } from '../export/unfinished-output.ts';
import { type SettledKeyChange, settleKeyChange } from '../people/key-change.ts';
import type { Ports } from '../ports.ts';
import type { WriteDb } from '../store/handles.ts';
import { tool } from '../tool.ts';
import { type CreateVaultInput, createVault } from '../vault/create-vault.ts';
import { keepNoteKey } from '../vault/note-key.ts';
import { openVault } from '../vault/open-vault.ts';
import type { OpenVault, VaultWarning } from '../vault/opened.ts';
import type { UnlockWith } from '../vault/unlock.ts';
import { sealCheckpoint } from './act.ts';
import { assertLogIntact } from './assert-log-intact.ts';
import { beginLog } from './begin-log.ts';

/** A vault open for one person's work: its rows, its log, and the one way to write. */
export interface Session {
  readonly vault: OpenVault;
  readonly db: WriteDb;
  readonly log: CustodyLog;
  readonly ports: Ports;
  /** What the person should know about this vault: a synced folder, an unclean end, a damaged copy of the keys. */
  readonly warnings: readonly SessionWarning[];
  /** Who acts; null when the vault was opened by its recovery key. */
  readonly personId: Id<'per'> | null;
  /** Signs a checkpoint if the log grew, wipes the keys and closes. */
  close(): Promise<void>;
}

export type SessionWarning =
  | VaultWarning
  | { readonly code: 'unclean-end'; readonly state: string }
  /** A change of the keys was cut off; whether it came about, and that the log says so now. */
  | ({ readonly code: 'key-change-settled' } & SettledKeyChange)
  /** An isolation or destruction was cut off: the rest is removed now, but nobody searched for what might be left. */
  | { readonly code: 'removal-finished' };

export interface CreatedSession {
  readonly session: Session;
  readonly recoveryKey: string;
}

/** Makes a vault and writes its first entries: that it was made, and by whom. */
export async function createSession(dir: string, input: CreateVaultInput): Promise<CreatedSession> {
  const { vault, recoveryKey } = await createVault(dir, input);
  const session = startSession(vault, input.ports);
  beginLog(session);
  keepNoteKey(vault);
  return { session, recoveryKey };
}

/**
 * Opens a vault. After an unclean end the log and every row are verified before anything is shown. A vault whose creation
 * was cut off before its first entries gets them now.
 */
export async function openSession(dir: string, unlock: UnlockWith, ports: Ports): Promise<Session> {
  const vault = await openVault(dir, unlock, ports, { verifyAfterUncleanEnd: assertLogIntact });
  try {
    return settle(startSession(vault, ports));
  } catch (error) {
    vault.close();
    throw error;
  }
}

/** Finishes what a crash cut off. */
function settle(session: Session): Session {
  if (readSize(session.db) === 0) beginLog(session);
  const settled = settleKeyChange(session);
  resumeRemovals(session.db);
  const unproven = takeUnproven(session.db);
  settleOutputs(session.db);
  keepNoteKey(session.vault);
  return {
    ...session,
    warnings: [
      ...session.warnings,
      ...(settled === null ? [] : [{ code: 'key-change-settled', ...settled } as const]),
      ...(unproven ? [{ code: 'removal-finished' } as const] : []),
    ],
  };
}

function startSession(vault: OpenVault, ports: Ports): Session {
  const { db, actor } = vault;
  const origin = originOf(vault.vaultId);
  const log = openLog(db, {
    ports,
    actor: { id: actor.personId, basis: actor.basis },
    tool,
    origin,
    signer: {
      name: origin,
      publicKey: vault.logKey.publicKey,
      sign: (message) => vault.logKey.sign(message),
    },
  });
  const session: Session = {
    vault,
    db,
    log,
    ports,
    warnings: warningsOf(vault),
    personId: actor.personId,
    async close() {
      if (!db.open) return;
      try {
        sealCheckpoint(session);
      } finally {
        vault.close();
      }
    },
  };
  return session;
}

/** An unclean end is said even though the vault was checked and found whole: somebody should know of it. */
function warningsOf(vault: OpenVault): SessionWarning[] {
  const unclean: SessionWarning[] = vault.unclean ? [{ code: 'unclean-end', state: vault.mark.state }] : [];
  return [...vault.warnings, ...unclean];
}
