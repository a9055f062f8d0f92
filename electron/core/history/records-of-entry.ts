import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** A record that an entry made; its value may be gone. */
export interface RecordOfEntry {
  readonly id: string;
  readonly kind: string;
  readonly isDestroyed: boolean;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly destroyed: number | null;
}

/** The records that entry `seq` made, ordered by id. */
export function recordsOfEntry(db: ReadDb, seq: number): RecordOfEntry[] {
  return prepared<[number], Row>(
    db,
    'SELECT id, kind, destroyed_seq AS destroyed FROM record WHERE entry_seq = ? ORDER BY id',
  )
    .all(seq)
    .map(({ id, kind, destroyed }) => ({ id, kind, isDestroyed: destroyed !== null }));
}
