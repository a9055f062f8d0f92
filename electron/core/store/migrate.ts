import { JikimError } from '../../../shared/errors/index.ts';
import { errorCode } from '../files/disk-errors.ts';
import type { ReadDb, WriteDb } from './handles.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** The version of a schema, kept by SQLite in the database header. */
export function schemaVersion(db: ReadDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the newest schema, one transaction a migration, so that a crash leaves a whole version.
 * A database newer than this list throws `VAULT_NEWER` before anything is written.
 */
export function migrate(db: WriteDb, list: readonly Migration[] = migrations): void {
  assertKnown(db, list);
  const found = schemaVersion(db);
  for (const step of list) if (step.version > found) apply(db, step);
}

/** Throws `VAULT_NEWER` for a database that this program is too old for. Only reads. */
export function assertKnown(db: ReadDb, list: readonly Migration[] = migrations): void {
  const known = assertOrdered(list);
  const found = schemaVersion(db);
  if (found > known) throw new JikimError('VAULT_NEWER', { found, known });
}

/** Whether no migration is left to apply. */
export function isCurrent(db: ReadDb, list: readonly Migration[] = migrations): boolean {
  return schemaVersion(db) === list.length;
}

function apply(db: WriteDb, step: Migration): void {
  try {
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
  } catch (error) {
    if (errorCode(error) === 'SQLITE_FULL') throw error;
    throw new JikimError('STORE_MIGRATION_FAILED', { version: step.version }, { cause: error });
  }
}

/** The newest version. Versions count from 1 without gaps: a gap would let two histories give one number. */
function assertOrdered(list: readonly Migration[]): number {
  list.forEach((step, index) => {
    if (step.version !== index + 1) throw new RangeError(`migration ${step.version} is out of order`);
  });
  return list.length;
}
