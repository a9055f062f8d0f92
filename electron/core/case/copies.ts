import { backupSchema } from '../../../shared/domain/export.ts';
import { listExportsOf } from '../export/exports.ts';
import { listRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/** A copy outside the vault that this program knows of: what, since when, and who has it as far as it was said. */
export interface KnownCopy {
  readonly kind: 'filing-kr' | 'archive-sealed' | 'archive-court-expert' | 'archive-proofs-only' | 'backup';
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly recipient: string;
}

/** Exports of a case and backups of the whole vault, newest first. */
export function listKnownCopies(db: ReadDb, caseId: string): KnownCopy[] {
  const exports = listExportsOf(db, caseId).map(({ value: { kind, at, recipient } }) => ({
    kind,
    at,
    recipient,
  }));
  const backups = listRecords(db, 'backup', null, backupSchema).map(({ value: { at } }) => ({
    kind: 'backup' as const,
    at,
    recipient: '',
  }));
  return [...exports, ...backups].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Whether everything taken in is in some backup. */
export function isBackedUp(db: ReadDb): boolean {
  const last = (kind: string): number =>
    (db.prepare('SELECT max(entry_seq) FROM current_record WHERE kind = ?').pluck().get(kind) as
      | number
      | null) ?? -1;
  return last('backup') > last('acquisition');
}
