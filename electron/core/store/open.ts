import Database from 'better-sqlite3';
import { concatBytes, toUtf8 } from '../../../shared/bytes.ts';
import { toWriteDb, type WriteDb } from './handles.ts';
import { rememberPlace } from './in-place.ts';
import { setPragmas } from './pragmas.ts';

/** AEGIS-256: 256-bit key, 256-bit nonce and 256-bit tag on every page. */
export const ALGORITHM = 'aegis-256';

type Keyed = Database.Database & { key(key: Buffer): number; rekey(key: Buffer): number };

/**
 * Opens an encrypted database with a raw 256-bit key and every pragma set and read back, and takes the exclusive lock.
 * Throws what SQLite throws: `SQLITE_NOTADB` for a wrong key or a damaged first page, `SQLITE_BUSY` for another owner.
 */
export function openDatabase(path: string, key: Uint8Array, mode: 'create' | 'existing'): WriteDb {
  const db = toWriteDb(new Database(path, { fileMustExist: mode === 'existing', timeout: 0 }));
  try {
    applyKey(db, key);
    if (mode === 'existing') db.prepare('SELECT count(*) FROM sqlite_schema').get();
    setPragmas(db, mode);
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    rememberPlace(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Gives SQLite the key as bytes, never as a string of SQL, because strings cannot be wiped. */
export function applyKey(db: Database.Database, key: Uint8Array): void {
  db.pragma("cipher = 'aegis'");
  db.pragma(`algorithm = '${ALGORITHM}'`);
  const raw = rawKey(key);
  (db as Keyed).key(raw);
  raw.fill(0);
}

/**
 * Puts a disposable copy under another key, page by page. Without a journal, which would take the size of the vault once
 * more; SQLite's defensive mode refuses that, and is left for this one copy, which is thrown away if cut off.
 */
export function rekeyCopy(path: string, old: Uint8Array, next: Uint8Array): void {
  const db = new Database(path, { fileMustExist: true });
  const raw = rawKey(next);
  try {
    applyKey(db, old);
    db.unsafeMode(true);
    db.pragma('journal_mode = OFF');
    (db as Keyed).rekey(raw);
  } finally {
    raw.fill(0);
    db.close();
  }
}

/** SQLite3 Multiple Ciphers takes `raw:` and the bytes as the key itself, without deriving anything. */
function rawKey(key: Uint8Array): Buffer {
  return Buffer.from(concatBytes(toUtf8('raw:'), key).buffer);
}
