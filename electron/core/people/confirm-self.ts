import { JikimError } from '../../../shared/errors/index.ts';
import type { Session } from '../session/session.ts';
import { confirmPassphrase } from '../vault/members.ts';

/**
 * Asks whoever opened the vault for their own passphrase again: a window may stand open while its person is away.
 * Throws VAULT_WRONG_PASSPHRASE, or VAULT_NEEDS_NEW_PASSPHRASE where the recovery key opened it: a sheet of paper is nobody.
 */
export async function confirmSelf({ vault }: Session, passphrase: string): Promise<void> {
  if (vault.actor.slotId === null) throw new JikimError('VAULT_NEEDS_NEW_PASSPHRASE');
  if (!(await confirmPassphrase(vault, passphrase))) throw new JikimError('VAULT_WRONG_PASSPHRASE');
}
