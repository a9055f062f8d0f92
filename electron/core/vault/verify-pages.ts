import { join, resolve } from 'node:path';
import type { ReadDb } from '../store/handles.ts';
import { withFile } from '../store/page-file.ts';
import type { FileFinding, OnVerifyProgress } from './file-finding.ts';
import { intactCopies, readKeysFiles } from './keys-files.ts';
import { keysFindings } from './keys-findings.ts';
import { takeLock } from './lock.ts';
import { type OpenVault, secretsOf } from './opened.ts';
import { DATABASE_FILE, readerOf } from './session.ts';
import { type UnlockWith, unlock } from './unlock.ts';
import { verifyRaw } from './verify-raw.ts';

/** The whole check of an open vault's files. Must not run inside a transaction. */
export async function verifyPages(vault: OpenVault, onProgress?: OnVerifyProgress): Promise<FileFinding[]> {
  const { masterKey, keys } = secretsOf(vault);
  const raw = await verifyRaw(readerOf(vault), keys, masterKey, onProgress);
  return [...raw, ...structureFindings(vault.db), ...keysFindings(vault.dir, masterKey)];
}

/**
 * The same without SQLite, for a closed vault whose database may be too damaged to open (`VAULT_DATABASE_DAMAGED`).
 * Throws what `unlock` throws, and `VAULT_IN_USE`.
 */
export async function inspectVault(
  dir: string,
  given: UnlockWith,
  onProgress?: OnVerifyProgress,
): Promise<FileFinding[]> {
  const folder = resolve(dir);
  const releaseLock = takeLock(folder);
  try {
    const { keys, masterKey } = await unlock(intactCopies(readKeysFiles(folder)), given);
    const path = join(folder, DATABASE_FILE);
    const raw = await withFile(path, (handle) => verifyRaw(handle, keys, masterKey, onProgress));
    const findings = [...raw, ...keysFindings(folder, masterKey)];
    masterKey.fill(0);
    return findings;
  } finally {
    releaseLock();
  }
}

/** What authentic pages may still hide: trees that do not fit together. The cache is dropped, so the disk is read. */
function structureFindings(db: ReadDb): FileFinding[] {
  try {
    db.pragma('shrink_memory');
    const rows = db.pragma('integrity_check') as { integrity_check: string }[];
    return rows
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => ({ code: 'structure', detail: row.integrity_check }));
  } catch (error) {
    return [{ code: 'structure', detail: error instanceof Error ? error.message : String(error) }];
  }
}
