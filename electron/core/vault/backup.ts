import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { makeFolders } from '../files/make-folders.ts';
import { syncFolder } from '../files/sync-folder.ts';
import type { ReadDb } from '../store/handles.ts';
import { withFile } from '../store/page-file.ts';
import { fileState, type LogState, logState, writeMark } from './closed-mark.ts';
import { type CopyProgress, copyDurably } from './copy-database.ts';
import { KEYS_FILES, writeKeysFiles } from './keys-files.ts';
import { type OpenVault, secretsOf } from './opened.ts';
import { DATABASE_FILE, openVaultDatabase, readerOf } from './session.ts';
import { verifyRaw } from './verify-raw.ts';

/** The signed checkpoint that goes with a backup, for whoever holds it without the vault. */
export const CHECKPOINT_FILE = 'checkpoint.txt';

/** A copy that is being changed while it is made is begun again this often. */
const ATTEMPTS = 3;

export interface BackupOptions {
  /** The newest signed checkpoint, as text. */
  readonly checkpoint?: (db: ReadDb) => string | null;
  readonly onProgress?: (progress: CopyProgress) => void;
}

/**
 * Copies an open vault into a new or empty folder: vault.db byte for byte, both key files, checkpoint and closing mark.
 * keys.json comes last, after the copy was read through and opened, so an unfinished copy is not a vault.
 * Throws `VAULT_RESTORE_TARGET`, `DISK_FULL`, `VAULT_COPY_DIFFERS`.
 */
export async function backupVault(
  vault: OpenVault,
  to: string,
  options: BackupOptions = {},
): Promise<LogState> {
  const folder = prepareFolder(to);
  const { keys, masterKey } = secretsOf(vault);
  const database = join(folder, DATABASE_FILE);
  try {
    const log = await copyUnchanged(vault, database, options);
    await assertCopy(folder, vault, log);
    const note = options.checkpoint?.(vault.db) ?? null;
    if (note !== null) writeFileAtomic(join(folder, CHECKPOINT_FILE), new TextEncoder().encode(note));
    const mark = { vaultId: keys.vaultId, keysCounter: keys.counter, ...fileState(database), ...log };
    writeMark(folder, mark, masterKey);
    writeKeysFiles(folder, keys, masterKey);
    return log;
  } catch (error) {
    if (!existsSync(join(folder, KEYS_FILES[0]))) clear(folder);
    throw error;
  }
}

/** A new or empty folder, made durable. Nothing is ever copied over something. */
export function prepareFolder(to: string): string {
  const folder = resolve(to);
  makeFolders(folder);
  if (readdirSync(folder).length > 0) throw new JikimError('VAULT_RESTORE_TARGET', { path: to });
  syncFolder(resolve(folder, '..'));
  return folder;
}

/** Other work of this process may write between two slices; then the copy is made again. */
async function copyUnchanged(vault: OpenVault, to: string, options: BackupOptions): Promise<LogState> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = changesOf(vault.db);
    await copyDurably(readerOf(vault), to, options.onProgress);
    if (changesOf(vault.db) === before) return logState(vault.db);
  }
  throw new JikimError('VAULT_COPY_DIFFERS', { path: to, detail: 'the vault was written to meanwhile' });
}

function changesOf(db: ReadDb): number {
  return (db.prepare('SELECT total_changes() AS n').get() as { n: number }).n;
}

async function assertCopy(folder: string, vault: OpenVault, log: LogState): Promise<void> {
  const { keys, masterKey } = secretsOf(vault);
  await assertFolder(folder, { keys, masterKey, log });
}

/** Reads every page of a copied database and opens it once. Throws `VAULT_COPY_DIFFERS`. */
export async function assertFolder(
  folder: string,
  expected: { keys: Parameters<typeof verifyRaw>[1]; masterKey: Uint8Array; log?: LogState },
): Promise<LogState> {
  const { keys, masterKey, log } = expected;
  const path = join(folder, DATABASE_FILE);
  const findings = await withFile(path, (handle) => verifyRaw(handle, keys, masterKey));
  if (findings[0] !== undefined)
    throw new JikimError('VAULT_COPY_DIFFERS', { path: folder, detail: JSON.stringify(findings[0]) });
  const db = openVaultDatabase(folder, masterKey, 'existing');
  try {
    const found = logState(db);
    if (log !== undefined && (found.entries !== log.entries || found.lastLeaf !== log.lastLeaf))
      throw new JikimError('VAULT_COPY_DIFFERS', { path: folder, detail: 'custody log' });
    return found;
  } finally {
    db.close();
  }
}

function clear(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
}
