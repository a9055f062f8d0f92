import type { Statement } from 'better-sqlite3';
import type { ReadDb } from './handles.ts';

const cache = new WeakMap<ReadDb, Map<string, Statement>>();

/**
 * The statement of a connection, compiled once: appending runs the same few for every file of a large intake.
 * Not for `iterate`, which may not be begun twice at once.
 */
export function prepared<P extends unknown[], R = unknown>(db: ReadDb, sql: string): Statement<P, R> {
  const statements = statementsOf(db);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as unknown as Statement<P, R>;
}

function statementsOf(db: ReadDb): Map<string, Statement> {
  const statements = cache.get(db) ?? new Map<string, Statement>();
  cache.set(db, statements);
  return statements;
}
