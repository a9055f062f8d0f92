import { backupSchema, exportSchema } from '../../../shared/domain/export.ts';
import { listRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';

/** A copy outside the vault that this program knows of and cannot reach. */
export interface Whereabouts {
  readonly kind: 'export' | 'backup';
  readonly id: string;
  readonly at: string;
  readonly target: string;
  readonly recipient: string;
}

/** Exports that hold any of the items, and backups made while they were in the vault. */
export function findCopiesOutside(db: ReadDb, itemIds: readonly string[], sinceSeq: number): Whereabouts[] {
  const wanted = new Set(itemIds);
  const exports = listRecords(db, 'export', null, exportSchema)
    .filter(({ value }) => value.itemIds.some((id) => wanted.has(id)))
    .map(({ id, value }) => ({
      kind: 'export' as const,
      id,
      at: value.at,
      target: value.target,
      recipient: value.recipient,
    }));
  const backups = listRecords(db, 'backup', null, backupSchema)
    .filter(({ seq }) => seq > sinceSeq)
    .map(({ id, value }) => ({
      kind: 'backup' as const,
      id,
      at: value.at,
      target: value.target,
      recipient: '',
    }));
  return [...exports, ...backups];
}
