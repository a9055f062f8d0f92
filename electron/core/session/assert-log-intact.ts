import { originOf } from '../../../shared/custody/checkpoint.ts';
import { logFindingText } from '../../../shared/custody/finding.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { verifyLog } from '../custody/verify-log.ts';
import type { ReadDb } from '../store/handles.ts';
import type { VaultIdentity } from '../vault/open-vault.ts';

/**
 * After an unclean end: the chain, its head and the hash of every row. A journal that a crash left can be edited by whoever
 * has the folder, and what SQLite then rolls back looks whole to it. Throws VAULT_NOT_INTACT with the first finding.
 */
export async function assertLogIntact(db: ReadDb, { vaultId, logPublicKey }: VaultIdentity): Promise<void> {
  const origin = originOf(vaultId);
  const findings = await verifyLog(db, { origin, keys: [{ name: origin, publicKey: logPublicKey }] });
  if (findings.length > 0)
    throw new JikimError('VAULT_NOT_INTACT', { finding: logFindingText(findings[0]!, 'en') });
}
