import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ReadDb } from './handles.ts';

/** Which file a connection has open; its name may come to stand for another, or for none. */
const files = new WeakMap<ReadDb, { readonly dev: bigint; readonly ino: bigint }>();

/** Called once for a connection to a file, right after it was opened. */
export function rememberPlace(db: ReadDb, path: string): void {
  const { dev, ino } = statSync(path, { bigint: true });
  files.set(db, { dev, ino });
}

/**
 * Throws VAULT_GONE where the file that is open does not lie at its name any more: the folder was moved or deleted, or a
 * disk was taken out. Some systems go on writing into a deleted file without a word, and all of it is lost at the end.
 */
export function assertInPlace(db: ReadDb, path: string): void {
  const opened = files.get(db);
  if (opened === undefined) return;
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (found?.ino !== opened.ino || found.dev !== opened.dev)
    throw new JikimError('VAULT_GONE', { path: dirname(path) });
}
