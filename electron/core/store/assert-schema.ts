import Database from 'better-sqlite3';
import { JikimError } from '../../../shared/errors/index.ts';
import { type ReadDb, toWriteDb } from './handles.ts';
import { migrate } from './migrate.ts';

const SCHEMA = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';

let expected: string | undefined;

/**
 * Throws VAULT_NOT_INTACT unless tables, views, indexes and triggers are exactly those of the migrations. What is read
 * through a changed view, or kept in a table nobody knows, would be outside of everything else that is checked.
 */
export function assertSchema(db: ReadDb): void {
  expected ??= readExpected();
  if (JSON.stringify(db.prepare(SCHEMA).all()) !== expected)
    throw new JikimError('VAULT_NOT_INTACT', { finding: 'schema' });
}

function readExpected(): string {
  const model = toWriteDb(new Database(':memory:'));
  try {
    migrate(model);
    return JSON.stringify(model.prepare(SCHEMA).all());
  } finally {
    model.close();
  }
}
