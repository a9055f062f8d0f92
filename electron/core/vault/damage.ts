import { JikimError } from '../../../shared/errors/index.ts';
import { errorCode } from '../files/disk-errors.ts';

const OF_DAMAGE = /^SQLITE_(CORRUPT|NOTADB|FORMAT|IOERR)/;

/**
 * Damage of vault.db told as what it is. SQLite meets it only on the page it needs, which may be long after the vault was
 * opened. Any other error comes back unchanged.
 */
export function toDamage(error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof JikimError || !OF_DAMAGE.test(code)) return error;
  return new JikimError('VAULT_DATABASE_DAMAGED', { detail: code }, { cause: error });
}
