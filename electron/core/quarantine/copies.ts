import { findCopiesOutside, type Whereabouts } from '../destroy/whereabouts.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** Exports and backups known to hold an isolated item still; none for a file that was never in the vault. */
export function findCopiesOfIsolated(db: ReadDb, itemId: string): Whereabouts[] {
  const since = prepared<[string], number | null>(db, 'SELECT min(entry_seq) FROM record WHERE id = ?')
    .pluck()
    .get(itemId);
  return since == null ? [] : findCopiesOutside(db, [itemId], since);
}
