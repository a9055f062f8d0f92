import { JikimError } from '../../../shared/errors/index.ts';

const OF_DAMAGE = /^SQLITE_(CORRUPT|NOTADB|FORMAT|IOERR)/;

/**
 * Damage that SQLite meets only on the page it needs, long after the vault was opened, told as what it is. Any other error
 * comes back unchanged.
 */
export function toDamage(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof JikimError || !OF_DAMAGE.test(code)) return error;
  return new JikimError('VAULT_DATABASE_DAMAGED', { detail: code }, { cause: error });
}
