import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/**
 * A connection through which a function may only read. Every `WriteDb` is also one. Temporary tables of the connection are
 * its own memory, not the vault, and may be made by either.
 */
export type ReadDb = Pick<Database.Database, 'prepare' | 'pragma' | 'inTransaction' | 'function'> & {
  readonly [readable]: true;
};

/** A connection through which a function may write. A function's first argument says which it needs. */
export type WriteDb = Database.Database & { readonly [readable]: true; readonly [writable]: true };

/** Only `open.ts`, migrations' tests and tools that made a database themselves call this. */
export function toWriteDb(db: Database.Database): WriteDb {
  return db as WriteDb;
}
