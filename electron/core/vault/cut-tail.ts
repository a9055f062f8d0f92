import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { openPage } from '../store/page-file.ts';
import { PAGE_SIZE } from '../store/pragmas.ts';

/**
 * Ends a commit that was cut off between its two halves. SQLite first makes a transaction permanent and then shortens the
 * file; a process killed between the two leaves pages behind the end that page 1 names, and in them what the transaction
 * removed. Only pages that are authentic under the vault's key are cut off: anything else was put there by somebody, and
 * stays to be reported by the verification. `pages`: how many the database has. Returns whether it was cut.
 *
 * Must run while SQLite does not have the file open: closing a handle would drop its lock (POSIX).
 */
export function cutTail(database: string, key: Uint8Array, pages: number): boolean {
  const handle = openSync(database, 'r+');
  try {
    if (!isOwnTail(handle, key, pages)) return false;
    ftruncateSync(handle, pages * PAGE_SIZE);
    fsyncSync(handle);
    return true;
  } finally {
    closeSync(handle);
  }
}

function isOwnTail(handle: number, key: Uint8Array, pages: number): boolean {
  const { size } = fstatSync(handle);
  if (size % PAGE_SIZE !== 0) return false;
  const raw = new Uint8Array(PAGE_SIZE);
  for (let number = pages + 1; number <= size / PAGE_SIZE; number++) {
    readSync(handle, raw, 0, PAGE_SIZE, (number - 1) * PAGE_SIZE);
    if (openPage(raw, number, key) === null) return false;
  }
  return true;
}
