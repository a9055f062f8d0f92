import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bytes } from '../../../shared/bytes.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { onDisk } from '../files/disk-errors.ts';
import { syncFile, syncFolder } from '../files/sync-folder.ts';
import type { Ports, Random } from '../ports.ts';
import { openDatabase, rekeyCopy } from '../store/open.ts';
import { fileState, logState, removeMark, writeMark } from './closed-mark.ts';
import { deriveKey } from './derive.ts';
import { readHeader } from './header.ts';
import { intactCopies, readKeysFiles, writeKeysFiles } from './keys-files.ts';
import type { Keys } from './keys-format.ts';
import { takeLock } from './lock.ts';
import { type OpenOptions, openVault } from './open-vault.ts';
import { resealKeys } from './reseal.ts';
import { seal } from './seal.ts';
import { DATABASE_FILE } from './session.ts';
import { REKEY_FILE } from './settle-rekey.ts';
import { type UnlockWith, unlock } from './unlock.ts';

/**
 * Gives a closed vault a new master key: every page and every slot under new keys, without anyone else's passphrase.
 * Needs free space for a second vault.db. At every moment either the old or the new state opens: the copy is made and
 * checked first, then keys.json learns both keys, then the copy takes the name, then keys.json forgets the old key.
 */
export async function rekeyVault(
  dir: string,
  given: UnlockWith,
  ports: Ports,
  options: OpenOptions = {},
): Promise<void> {
  const folder = resolve(dir);
  (await openVault(folder, given, ports, options)).close();
  const releaseLock = takeLock(folder);
  try {
    const { keys, masterKey } = await unlock(intactCopies(readKeysFiles(folder)), given);
    const next = ports.random.bytes(32);
    replaceMaster({ dir: folder, keys, old: masterKey, next, random: ports.random });
    masterKey.fill(0);
    next.fill(0);
  } finally {
    releaseLock();
  }
}

interface Replacement {
  readonly dir: string;
  readonly keys: Keys;
  readonly old: Bytes;
  readonly next: Bytes;
  readonly random: Random;
}

function replaceMaster({ dir, keys, old, next, random }: Replacement): void {
  const database = join(dir, DATABASE_FILE);
  const copy = join(dir, REKEY_FILE);
  try {
    const log = onDisk(dir, () => makeCopy(database, copy, old, next));
    const sealed = seal(deriveKey(old, 'pending-rekey'), keys.vaultId, next, random);
    const pending: Keys = {
      ...keys,
      counter: keys.counter + 1,
      pending: { header: readHeader(copy), master: sealed },
    };
    writeKeysFiles(dir, pending, old);
    removeMark(dir);
    renameSync(copy, database);
    syncFolder(dir);
    const renewed = resealKeys(pending, { old, next, header: readHeader(database) }, random);
    writeKeysFiles(dir, renewed, next);
    const mark = { vaultId: keys.vaultId, keysCounter: renewed.counter, ...fileState(database), ...log };
    writeMark(dir, mark, next);
  } finally {
    if (existsSync(copy)) rmSync(copy);
  }
}

/** A copy under the new key, read through once, so that nothing rests on a write that failed. */
function makeCopy(database: string, copy: string, old: Uint8Array, next: Uint8Array) {
  copyFileSync(database, copy);
  rekeyCopy(copy, deriveKey(old, 'database'), deriveKey(next, 'database'));
  syncFile(copy);
  const db = openDatabase(copy, deriveKey(next, 'database'), 'existing');
  try {
    const found = db.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new JikimError('VAULT_COPY_DIFFERS', { path: copy, detail: String(found) });
    return logState(db);
  } finally {
    db.close();
  }
}
