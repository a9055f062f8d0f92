import { basename } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Opened } from '../../../shared/ipc/calls/vault.ts';
import { createSession, openSession, type Session } from '../../core/session/session.ts';
import { placeState } from '../../core/vault/create-vault.ts';
import { folderWarnings } from '../../core/vault/folder-warning.ts';
import { testRecoveryKey } from '../../core/vault/recover.ts';
import { strengthOf } from '../../core/vault/strength.ts';
import { clearDesk, type Desk, sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type VaultName =
  | 'vault.strength'
  | 'vault.inspectPlace'
  | 'vault.create'
  | 'vault.open'
  | 'vault.testRecoveryKey'
  | 'vault.lock'
  | 'job.cancel';

export const vaultHandlers: Handlers<VaultName> = {
  'vault.strength': async (_desk, { passphrase }) => ({ score: await strengthOf(passphrase) }),

  'vault.inspectPlace': (_desk, { path }) => ({ state: placeState(path), warnings: folderWarnings(path) }),

  'vault.create'(desk, { path, person, passphrase }) {
    const { locks } = desk;
    return desk.door(() =>
      instead(desk, async () => {
        const made = await createSession(path, { person, passphrase, ports: desk.ports });
        desk.wrote(path);
        const opened = await sitDown(desk, made.session, locks, 'IPC_LOCKED_CREATING');
        return { opened, recoveryKey: made.recoveryKey };
      }),
    );
  },

  'vault.open'(desk, { path, unlock }) {
    const { locks } = desk;
    return desk.door(() =>
      instead(desk, async () =>
        sitDown(desk, await openSession(path, unlock, desk.ports), locks, 'IPC_LOCKED_OPENING'),
      ),
    );
  },

  'vault.testRecoveryKey': (desk, { recoveryKey }) => ({
    opens: testRecoveryKey(sessionOf(desk).vault, recoveryKey),
  }),

  'vault.lock'(desk, { reason }) {
    desk.locks++;
    // At once, before anything that waits at the door: work stops and nothing more is read.
    for (const { stop } of desk.jobs.values()) stop.abort();
    return desk.door(async () => {
      const wasOpen = desk.session !== null;
      const stoppedJobs = [...desk.jobs.values()].map(({ call }) => call);
      const cleared = clearDesk(desk);
      // Closed from here on, however long the work takes to stop, and whether or not the last checkpoint can be written.
      if (wasOpen) desk.tell('locked', { reason, stoppedJobs });
      await cleared;
      return { locked: true };
    });
  },

  'job.cancel'(desk, { jobId }) {
    desk.jobs.get(jobId)?.stop.abort();
    return {};
  },
};

/** Another vault in the place of the one that is open. Where that fails, none is: the page must not go on as if one were. */
async function instead<T>(desk: Desk, open: () => Promise<T>): Promise<T> {
  const wasOpen = desk.session !== null;
  const stoppedJobs = [...desk.jobs.values()].map(({ call }) => call);
  try {
    await clearDesk(desk);
    return await open();
  } catch (error) {
    if (wasOpen) desk.tell('locked', { reason: 'asked', stoppedJobs });
    throw error;
  }
}

/**
 * Puts the opened vault on the desk; throws, and closes it, where a lock was asked for since the opening began. Deriving a
 * key takes time, and a lock in it (the computer goes to sleep) must not be lost.
 */
async function sitDown(
  desk: Desk,
  session: Session,
  locks: number,
  overtaken: 'IPC_LOCKED_OPENING' | 'IPC_LOCKED_CREATING',
): Promise<Opened> {
  if (desk.locks !== locks) {
    await session.close();
    throw new JikimError(overtaken);
  }
  desk.session = session;
  const { vault } = session;
  const { personId, name, role, basis } = vault.actor;
  return {
    vaultId: vault.vaultId,
    name: basename(vault.dir),
    person: personId === null || name === null || role === null ? null : { id: personId, name, role },
    basis,
    warnings: session.warnings.map((warning) => ({ ...warning })),
  };
}
