import { statSync } from 'node:fs';
import { join } from 'node:path';
import { JikimError } from '../../../shared/errors/index.ts';
import { onDisk } from '../files/disk-errors.ts';
import type { WriteDb } from '../store/handles.ts';
import { PAGE_SIZE } from '../store/pragmas.ts';
import { cutTail } from './cut-tail.ts';
import { deriveKey } from './derive.ts';
import { DATABASE_FILE, openVaultDatabase } from './session.ts';

/** The database to go on with, and how many bytes behind its end were left where they are. */
export interface SettledTail {
  readonly db: WriteDb;
  readonly kept: number;
}

/**
 * What lies behind the end that page 1 names, after an unclean end whose log and rows were verified. A process killed
 * between the two halves of a commit leaves it, and then a journal beside it, because a session keeps that between
 * transactions; an older page 1, put back or torn, makes the same of bytes that are in use. So a tail is cut only with a
 * journal and under trees that fit together, and otherwise stays. Where it is cut, `db` is closed and opened again.
 * Throws `VAULT_DATABASE_DAMAGED` where the trees do not fit: whatever is written next would go over the tail.
 */
export function settleTail(db: WriteDb, dir: string, masterKey: Uint8Array, journal: boolean): SettledTail {
  const database = join(dir, DATABASE_FILE);
  const pages = db.pragma('page_count', { simple: true }) as number;
  const tail = statSync(database).size - pages * PAGE_SIZE;
  if (tail <= 0) return { db, kept: 0 };
  assertStructure(db);
  if (!journal) return { db, kept: tail };
  db.close();
  const key = deriveKey(masterKey, 'database');
  const isCut = onDisk(dir, () => cutTail(database, key, pages));
  key.fill(0);
  return { db: openVaultDatabase(dir, masterKey, 'existing'), kept: isCut ? 0 : tail };
}

function assertStructure(db: WriteDb): void {
  const found = db.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new JikimError('VAULT_DATABASE_DAMAGED', { detail: `structure: ${found}` });
}
