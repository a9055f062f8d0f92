import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, unlinkSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type Item, itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { KeptReason } from '../../../shared/i18n/kept-source.ts';
import { hashFile, isSameFile } from '../files/hash-file.ts';
import { syncFolderOf } from '../files/sync-folder.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { listRecordsOfBytes, type Stored } from '../records/read-records.ts';
import { append, inTransaction, sealCheckpoint } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { findStored } from '../store/content.ts';
import { readContent } from '../store/content-read.ts';
import type { ReadDb } from '../store/handles.ts';
import { mountType } from '../vault/folder-warning.ts';
import { isIsolated } from './take-in.ts';

export type SourceOutcome =
  | { readonly path: string; readonly status: 'deleted'; readonly itemId: string }
  | { readonly path: string; readonly status: 'kept'; readonly reason: KeptReason }
  | { readonly path: string; readonly status: 'failed'; readonly error: JikimError };

/**
 * Deletes the named source files, each only after its bytes were hashed again, the stored bytes were read and hashed again,
 * and both are the same. Never on a phone, never isolated material, never anything that was not named. Deleting a file
 * does not wipe the disk under it; whoever calls this has to say so.
 * At the signal the file at hand and those after it are left, and are not among the outcomes.
 * @param mounts text of /proc/mounts, null on other systems
 */
export async function deleteSources(
  session: Session,
  paths: readonly string[],
  mounts: string | null = readMounts(),
  signal?: AbortSignal,
): Promise<SourceOutcome[]> {
  const outcomes: SourceOutcome[] = [];
  for (const named of paths) {
    const outcome = await settle(session, resolve(named), { mounts, signal });
    if (outcome === null) break;
    outcomes.push(outcome);
  }
  sealCheckpoint(session);
  return outcomes;
}

interface Deletion {
  readonly mounts: string | null;
  readonly signal: AbortSignal | undefined;
}

/** Null where it was stopped. */
async function settle(session: Session, path: string, how: Deletion): Promise<SourceOutcome | null> {
  if (how.signal?.aborted) return null;
  try {
    return await deleteSource(session, path, how);
  } catch (error) {
    if (!(error instanceof JikimError)) throw error;
    if (error.code === 'CANCELLED') return null;
    return { path, status: 'failed', error };
  }
}

async function deleteSource(
  session: Session,
  path: string,
  { mounts, signal }: Deletion,
): Promise<SourceOutcome | null> {
  const kept = (reason: KeptReason): SourceOutcome => ({ path, status: 'kept', reason });
  if (isPhonePath(path, mounts) || isPhonePath(realPath(path), mounts)) return kept('phone');
  if (path.startsWith(resolve(session.vault.dir) + sep)) return kept('inside-vault');
  const hashed = await hashFile(path, signal);
  if (isIsolated(session.db, hashed.sha256)) return kept('isolated');
  const item = itemOf(session.db, hashed.sha256);
  if (item === null) return kept('not-stored');
  if (!(await isStoredRight(session.db, item.value))) return kept('stored-differs');
  if (signal?.aborted) return null;
  if (!isSameFile(path, hashed)) return kept('changed');
  return removeLogged(session, path, item)
    ? { path, status: 'deleted', itemId: item.id }
    : kept('not-deletable');
}

/**
 * The entry and the deletion stand or fall together, but for a crash in the moment between them; then the file is gone
 * and the log lacks its entry, never the other way round.
 */
function removeLogged(session: Session, path: string, item: Stored<Item>): boolean {
  try {
    inTransaction(session, () => {
      append(session, { kind: 'source-deleted', subject: item.id, refs: { case: item.value.caseId } });
      unlinkSync(path);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== 'unlink') throw error;
    return false;
  }
  syncFolderOf(path);
  return true;
}

function itemOf(db: ReadDb, sha256: string): Stored<Item> | null {
  const found = listRecordsOfBytes(db, 'item', sha256, itemSchema)[0];
  return found === undefined || isWithheld(db, found.id) ? null : found;
}

async function isStoredRight(db: ReadDb, item: Item): Promise<boolean> {
  const stored = findStored(db, item.sha256);
  if (stored === undefined) return false;
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  for await (const bytes of readContent(db, stored.id)) {
    sha256.update(bytes);
    sha512.update(bytes);
  }
  return sha256.digest('hex') === item.sha256 && sha512.digest('hex') === item.sha512;
}

/** File systems by which Linux shows a phone or camera. */
const PHONE_MOUNTS = /^fuse\.(gvfsd-fuse|jmtpfs|simple-mtpfs|go-mtpfs|aft-mtp-mount|ifuse|gphotofs)$/;

/** Folder names that cameras and phones give, and the ones under which systems show them. */
const PHONE_FOLDERS =
  /^(dcim|gvfs|mtp[:=].*|mtp-.*|gphoto2[:=].*|afc[:=].*|internal shared storage|internal storage|내장 ?저장공간|내장 ?메모리)$/i;

/** Whether a path looks like a phone or camera: what lies there is left for the police as it is. */
export function isPhonePath(path: string, mounts: string | null): boolean {
  const names = path.split(/[/\\]+/).map((name) => name.normalize('NFC'));
  if (names.some((name) => PHONE_FOLDERS.test(name))) return true;
  const type = mounts === null ? null : mountType(path, mounts);
  return type !== null && PHONE_MOUNTS.test(type);
}

/** A link to a phone's folder is a phone's folder. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function readMounts(): string | null {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return null;
  }
}
