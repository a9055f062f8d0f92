import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

// An item is made by an entry of its own, so the order of entries is theirs. `+` keeps SQLite on the index of entries:
// it then looks at the rows beside this one instead of sorting a hundred thousand items.
const BESIDE = (order: '<' | '>', direction: 'ASC' | 'DESC'): string =>
  `SELECT id FROM record WHERE entry_seq ${order} ? AND +kind = 'item' AND +case_id = ? AND value IS NOT NULL
   ORDER BY entry_seq ${direction} LIMIT 1`;

/** The items of the case that came before and after the one made by entry `seq`. */
export function neighboursOf(db: ReadDb, caseId: string, seq: number): Neighbours {
  const find = (sql: string): string | null =>
    prepared<[number, string], { id: string }>(db, sql).get(seq, caseId)?.id ?? null;
  return { previous: find(BESIDE('<', 'DESC')), next: find(BESIDE('>', 'ASC')) };
}
