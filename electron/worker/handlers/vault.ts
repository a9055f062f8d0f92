import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Opened } from '../../../shared/ipc/calls/vault.ts';
import { createSession, openSession, type Session } from '../../core/session/session.ts';
import { folderWarnings } from '../../core/vault/folder-warning.ts';
import { hasKeysFile } from '../../core/vault/keys-files.ts';
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
  'vault.strength': (_desk, { passphrase }) => ({ score: strengthOf(passphrase) }),

  'vault.inspectPlace': (_desk, { path }) => ({ state: stateOf(path), warnings: folderWarnings(path) }),

  async 'vault.create'(desk, { path, person, passphrase }) {
    await clearDesk(desk);
    const made = await createSession(path, { person, passphrase, ports: desk.ports });
    return { opened: sitDown(desk, made.session), recoveryKey: made.recoveryKey };
  },

  async 'vault.open'(desk, { path, unlock }) {
    await clearDesk(desk);
    return sitDown(desk, await openSession(path, unlock, desk.ports));
  },

  'vault.testRecoveryKey': (desk, { recoveryKey }) => ({
    opens: testRecoveryKey(sessionOf(desk).vault, recoveryKey),
  }),

  async 'vault.lock'(desk, { reason }) {
    const wasOpen = desk.session !== null;
    const stoppedJobs = await clearDesk(desk);
    if (wasOpen) desk.tell('locked', { reason, stoppedJobs });
    return {};
  },

  'job.cancel'(desk, { jobId }) {
    desk.jobs.get(jobId)?.stop.abort();
    return {};
  },
};

function stateOf(path: string): 'free' | 'vault' | 'occupied' {
  if (!existsSync(path)) return 'free';
  if (hasKeysFile(path)) return 'vault';
  return readdirSync(path).length === 0 ? 'free' : 'occupied';
}

function sitDown(desk: Desk, session: Session): Opened {
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
