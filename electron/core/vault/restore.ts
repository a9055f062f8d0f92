import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { withFile } from '../store/page-file.ts';
import { assertFolder, CHECKPOINT_FILE, prepareFolder } from './backup.ts';
import { fileState, readMark, writeMark } from './closed-mark.ts';
import { type CopyProgress, copyDurably } from './copy-database.ts';
import { hasKeysFile, intactCopies, KEYS_FILES, readKeysFiles, writeKeysFiles } from './keys-files.ts';
import { DATABASE_FILE } from './session.ts';
import { type Unlocked, type UnlockWith, unlock } from './unlock.ts';

export interface RestoreOptions {
  /** Entries of the newest checkpoint known from elsewhere: paper, an export, a timestamp. */
  readonly knownEntries?: number;
  /** The vault that the backup replaces, if its folder still exists: its closing mark says how far it was. */
  readonly replaces?: string;
  readonly onProgress?: (progress: CopyProgress) => void;
}

export interface Restored {
  /** Entries of the restored custody log. */
  readonly entries: number;
  /** Set where more was known than the backup holds: what came after `to` entries is not in it. */
  readonly rolledBack: { readonly from: number; readonly to: number } | null;
}

/**
 * Makes a vault in a new folder from a backup, every page checked before and after. Restoring an older state is allowed,
 * and said.
 * Throws `VAULT_NOT_FOUND`, `VAULT_RESTORE_TARGET`, what `unlock` throws, `VAULT_COPY_DIFFERS`, `DISK_FULL`.
 */
export async function restoreVault(
  from: string,
  to: string,
  given: UnlockWith,
  options: RestoreOptions = {},
): Promise<Restored> {
  const source = resolve(from);
  if (!hasKeysFile(source) || !existsSync(join(source, DATABASE_FILE)))
    throw new JikimError('VAULT_NOT_FOUND', { path: from });
  const unlocked = await unlock(intactCopies(readKeysFiles(source)), given);
  const folder = prepareFolder(to);
  try {
    const entries = await copyAll(source, folder, unlocked, options);
    return { entries, rolledBack: judgeRollback(entries, unlocked, options) };
  } catch (error) {
    if (!existsSync(join(folder, KEYS_FILES[0])))
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
    throw error;
  }
}

async function copyAll(
  source: string,
  folder: string,
  { keys, masterKey }: Unlocked,
  options: RestoreOptions,
): Promise<number> {
  const database = join(folder, DATABASE_FILE);
  await withFile(join(source, DATABASE_FILE), (handle) => copyDurably(handle, database, options.onProgress));
  const log = await assertFolder(folder, { keys, masterKey });
  const note = join(source, CHECKPOINT_FILE);
  if (existsSync(note)) writeFileAtomic(join(folder, CHECKPOINT_FILE), readFileSync(note));
  const mark = { vaultId: keys.vaultId, keysCounter: keys.counter, ...fileState(database), ...log };
  writeMark(folder, mark, masterKey);
  writeKeysFiles(folder, keys, masterKey);
  return log.entries;
}

function judgeRollback(
  entries: number,
  { masterKey }: Unlocked,
  { knownEntries = 0, replaces }: RestoreOptions,
): Restored['rolledBack'] {
  const mark = replaces === undefined ? null : readMark(resolve(replaces), masterKey);
  const closed = mark === null || mark === 'damaged' ? 0 : mark.entries;
  const known = Math.max(knownEntries, closed);
  return known > entries ? { from: known, to: entries } : null;
}
