import { JikimError } from '../../../shared/errors/index.ts';
import type { VaultFinding } from '../../../shared/i18n/vault-findings.ts';
import { toDamage } from '../vault/damage.ts';
import type { UnlockWith } from '../vault/unlock.ts';
import { inspectVault } from '../vault/verify-pages.ts';
import { toVaultFinding, type VaultVerdict } from './verify-vault.ts';

/**
 * The verdict that `verify` comes to on an open vault; of one too damaged to open, what can be seen page by page. Throws
 * what is no damage: a wrong passphrase, a folder without a vault, CANCELLED.
 */
export async function verdictOnFolder(
  dir: string,
  unlock: UnlockWith,
  verify: () => Promise<VaultVerdict>,
): Promise<VaultVerdict> {
  try {
    return await verify();
  } catch (thrown) {
    const error = toDamage(thrown);
    if (!(error instanceof JikimError) || !isDamage(error)) throw error;
    return verdictOnDamage((await inspectVault(dir, unlock)).map(toVaultFinding), error);
  }
}

function isDamage({ code }: JikimError): boolean {
  return code === 'VAULT_DATABASE_DAMAGED' || code === 'VAULT_NOT_INTACT';
}

function verdictOnDamage(found: readonly VaultFinding[], { params }: JikimError): VaultVerdict {
  const detail = String(params.detail ?? params.finding ?? '');
  const findings = found.length > 0 ? found : [{ code: 'STRUCTURE', params: { detail } } as const];
  return { ok: false, findings, entries: 0, withheld: 0, clockAnomalies: [], anchor: null };
}
