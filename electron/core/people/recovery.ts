import { toHex } from '../../../shared/bytes.ts';
import type { PersonRecord } from '../../../shared/domain/person.ts';
import { act, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { listMembers } from '../vault/members.ts';
import { reissueRecoveryKey, setPassphraseAfterRecovery } from '../vault/recover.ts';

/** A new recovery key, returned once; the old one stops working. */
export function reissueRecovery(session: Session): string {
  const recoveryKey = reissueRecoveryKey(session.vault);
  act(session, { kind: 'recovery-reissued', subject: session.vault.vaultId });
  sealCheckpoint(session);
  return recoveryKey;
}

/**
 * After opening with the recovery key: a new passphrase for one slot and a new recovery key, which is returned once. The
 * person gets new signing keys; the record of them says so from here on.
 */
export async function recoverPassphrase(
  session: Session,
  slotId: string,
  passphrase: string,
): Promise<{ recoveryKey: string; personId: string }> {
  act(session, { kind: 'recovery-used', subject: session.vault.vaultId });
  const { recoveryKey } = await setPassphraseAfterRecovery(session.vault, { slotId, passphrase });
  const { personId, name, role, shared, signingKey } = listMembers(session.vault).find(
    (each) => each.slotId === slotId,
  )!;
  const value: PersonRecord = { personId, name, role, shared, signingKey: toHex(signingKey) };
  act(session, {
    kind: 'passphrase-changed',
    subject: personId,
    refs: { by: 'recovery' },
    records: [{ id: personId, kind: 'person', value }],
  });
  act(session, { kind: 'recovery-reissued', subject: session.vault.vaultId });
  sealCheckpoint(session);
  return { recoveryKey, personId };
}
