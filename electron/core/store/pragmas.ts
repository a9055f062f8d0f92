import { JikimError } from '../../../shared/errors/index.ts';
import type { WriteDb } from './handles.ts';

/** Bytes of a page. AEGIS is fastest with large pages; 64 of them are nonce and tag. */
export const PAGE_SIZE = 16384;

/**
 * What every connection must have, and how SQLite reads it back. The build's own defaults are wrong for us in several
 * (`synchronous` falls back to NORMAL, temporary tables go to files, schemas are trusted), and setting one may fail
 * silently, so all are set and read back after every open.
 * - DELETE and EXTRA: in a write-ahead log a flipped bit silently drops later commits.
 * - FULL auto-vacuum: pages on the free list are not authenticated by reading.
 * - EXCLUSIVE: one process owns the file, by the lock of the operating system. The journal then stays between
 *   transactions, so its size limit is 0: emptied and synced at every commit.
 */
const WANTED: readonly (readonly [name: string, set: string, reads: string | number])[] = [
  ['page_size', `${PAGE_SIZE}`, PAGE_SIZE],
  ['auto_vacuum', 'FULL', 1],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'DELETE', 'delete'],
  ['journal_size_limit', '0', 0],
  ['synchronous', 'EXTRA', 3],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-32768', -32768],
];

/** Fixed when a database is made. Setting them again would write to its first page, and opening must not write. */
const AT_CREATION: readonly string[] = ['page_size', 'auto_vacuum'];

/** Sets every pragma, then `assertPragmas`. */
export function setPragmas(db: WriteDb, mode: 'create' | 'existing'): void {
  for (const [name, set] of WANTED)
    if (mode === 'create' || !AT_CREATION.includes(name)) db.pragma(`${name} = ${set}`);
  assertPragmas(db);
}

/** Throws `STORE_PRAGMA` for the first setting that does not read back as wanted. */
export function assertPragmas(db: WriteDb): void {
  for (const [pragma, , want] of WANTED) {
    const got = db.pragma(pragma, { simple: true }) as string | number;
    if (got !== want) throw new JikimError('STORE_PRAGMA', { pragma, got: String(got), want });
  }
}
