import { createHash, createHmac } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { equalBytes, fromHex, fromUtf8, toHex, toUtf8 } from '../../../shared/bytes.ts';
import { type JsonValue, parseCanonical, toCanonical } from '../../../shared/canonical-json.ts';
import { removeFileDurably, writeFileAtomic } from '../files/atomic-write.ts';
import type { ReadDb } from '../store/handles.ts';
import { PAGE_SIZE } from '../store/pragmas.ts';
import { deriveKey } from './derive.ts';
import { readStart } from './header.ts';

export const MARK_FILE = 'closed.json';

const markSchema = z.strictObject({
  format: z.literal('jikim-closed'),
  version: z.literal(1),
  vaultId: z.string(),
  keysCounter: z.int(),
  /** Bytes of vault.db. */
  size: z.int(),
  /** SHA-256 of its first page, which every writing session encrypts anew. */
  firstPage: z.string(),
  /** Entries in the custody log, and the hash of the last one. */
  entries: z.int(),
  lastLeaf: z.string().nullable(),
});

export type ClosedMark = z.output<typeof markSchema>;

/**
 * What the mark says when a vault is opened. `differs`: the database is not the one that was closed; with fewer entries
 * than the mark knows, it was rolled back. `journal`: beside a closed database lay a journal, which SQLite applies; a
 * clean closing leaves none, so somebody put it there.
 */
export type MarkFinding =
  | { readonly state: 'new' | 'agrees' | 'absent' | 'damaged' | 'journal' }
  | {
      readonly state: 'differs' | 'rolled-back';
      readonly entries: number;
      readonly expectedEntries: number;
    };

export interface LogState {
  readonly entries: number;
  readonly lastLeaf: string | null;
}

export function logState(db: ReadDb): LogState {
  const row = db.prepare('SELECT seq, leaf FROM custody_entry ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; leaf: Uint8Array }
    | undefined;
  return row === undefined
    ? { entries: 0, lastLeaf: null }
    : { entries: row.seq + 1, lastLeaf: toHex(row.leaf) };
}

/** A database file as it lies there, before SQLite touches it. */
export interface FileState {
  readonly size: number;
  readonly firstPage: string;
}

/** Of a file that SQLite does not have open here: closing a second handle would drop its lock (POSIX). */
export function fileState(database: string): FileState {
  const page = readStart(database, PAGE_SIZE);
  return { size: statSync(database).size, firstPage: createHash('sha256').update(page).digest('hex') };
}

/** Whether a journal of any kind lies beside a database. */
export function hasJournal(database: string): boolean {
  return ['-journal', '-wal', '-shm'].some((suffix) => existsSync(`${database}${suffix}`));
}

/** Says, outside the database, that and how it was closed: no journal mode survives tampering after a crash. */
export function writeMark(
  dir: string,
  mark: Omit<ClosedMark, 'format' | 'version'>,
  masterKey: Uint8Array,
): void {
  const body = toCanonical({ format: 'jikim-closed', version: 1, ...mark });
  const file = toCanonical({ ...(parseCanonical(body) as object), mac: macOf(body, masterKey) });
  writeFileAtomic(join(dir, MARK_FILE), toUtf8(file));
}

/** The mark, `null` where there is none, `'damaged'` where it was not written by a holder of the master key. */
export function readMark(dir: string, masterKey: Uint8Array): ClosedMark | null | 'damaged' {
  const path = join(dir, MARK_FILE);
  if (!existsSync(path)) return null;
  try {
    const { mac, ...body } = parseCanonical(fromUtf8(readFileSync(path))) as { [key: string]: JsonValue };
    const proven = equalBytes(fromHex(String(mac)), fromHex(macOf(toCanonical(body), masterKey)));
    return proven ? markSchema.parse(body) : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Taken away, durably, before the first write of a session. */
export function removeMark(dir: string): void {
  if (existsSync(join(dir, MARK_FILE))) removeFileDurably(join(dir, MARK_FILE));
}

/** Compares a mark with the database as it was found and the log it holds. */
export function judgeMark(
  mark: ClosedMark | null | 'damaged',
  file: FileState & { readonly journal: boolean },
  log: LogState,
): MarkFinding {
  if (mark === null) return { state: 'absent' };
  if (mark === 'damaged') return { state: 'damaged' };
  const sameFile = mark.size === file.size && mark.firstPage === file.firstPage;
  if (sameFile && mark.entries === log.entries && mark.lastLeaf === log.lastLeaf)
    return { state: file.journal ? 'journal' : 'agrees' };
  const state = log.entries < mark.entries ? 'rolled-back' : 'differs';
  return { state, entries: log.entries, expectedEntries: mark.entries };
}

function macOf(body: string, masterKey: Uint8Array): string {
  return createHmac('sha256', deriveKey(masterKey, 'closed-mark-mac')).update(body).digest('hex');
}
