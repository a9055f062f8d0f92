import { act } from '../session/act.ts';
import { toPersonRecord } from '../session/begin-log.ts';
import type { Session } from '../session/session.ts';
import { listMembers } from '../vault/members.ts';
import { reissueRecoveryKey, setPassphraseAfterRecovery } from '../vault/recover.ts';
import { endKeyChange, noteKeyChange } from './key-change.ts';

/** A new recovery key, returned once; the old one stops working. */
export function reissueRecovery(session: Session): string {
  noteKeyChange(session, [{ kind: 'recovery-reissued', subject: session.vault.vaultId }]);
  const recoveryKey = reissueRecoveryKey(session.vault);
  endKeyChange(session);
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
  const { vault } = session;
  const { recoveryKey } = await setPassphraseAfterRecovery(vault, { slotId, passphrase }, (member) => {
    // Not before the recovery is sure to go on: an entry of one that was refused would stay for good.
    act(session, { kind: 'recovery-used', subject: vault.vaultId });
    noteKeyChange(session, [
      {
        kind: 'passphrase-changed',
        subject: member.personId,
        by: 'recovery',
        person: toPersonRecord(member),
      },
      { kind: 'recovery-reissued', subject: vault.vaultId },
    ]);
  });
  endKeyChange(session);
  const { personId } = listMembers(vault).find((each) => each.slotId === slotId)!;
  return { recoveryKey, personId };
}
