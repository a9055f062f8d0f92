import { DESTROYED_LIST_KIND, DESTROYING_KINDS } from '../../../shared/custody/entry-kind.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Random } from '../ports.ts';
import type { ReadDb, WriteDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import type { EntryDraft, RecordDraft } from './append.ts';

/** Ids a destroying entry commits to: without such a list a value could be emptied and called destroyed by any old entry. */
export function toDestroyedList(random: Random, draft: EntryDraft): RecordDraft[] {
  const ids = [...new Set(draft.destroyed ?? [])].sort();
  if (ids.length === 0) return [];
  if (!DESTROYING_KINDS.includes(draft.kind)) {
    throw new JikimError('LOG_RECORD_REFUSED', { id: ids[0]!, why: draft.kind });
  }
  return [{ id: toId('rec', random.bytes(20)), kind: DESTROYED_LIST_KIND, value: { ids } }];
}

/**
 * Empties value and salt of every earlier version of these records (a version made by entry `seq` itself stays: what is
 * kept of a quarantined item) and leaves tombstones that point to entry `seq`, which must
 * have named them in `destroyed`. Throws LOG_RECORD_REFUSED otherwise.
 * Safe to call again: what is already destroyed stays as it was.
 */
export function destroyRecords(db: WriteDb, ids: readonly string[], seq: number): void {
  if (ids.length === 0) return;
  const named = readDestroyedList(db, seq);
  const empty = prepared(
    db,
    `UPDATE record SET value = NULL, salt = NULL, destroyed_seq = @seq
     WHERE id = @id AND entry_seq < @seq AND value IS NOT NULL`,
  );
  for (const id of ids) {
    if (!named.has(id) || !isDestroyable(db, id))
      throw new JikimError('LOG_RECORD_REFUSED', { id, why: 'not-named' });
    empty.run({ id, seq });
  }
}

/** Ids that entry `seq` destroyed, from the list it committed to; none where there is no readable list. */
export function readDestroyedList(db: ReadDb, seq: number): ReadonlySet<string> {
  const rows = prepared<[number, string], { id: string }>(
    db,
    `SELECT named.value AS id
       FROM record list,
         json_each(CASE WHEN json_valid(list.value) THEN list.value ELSE '{}' END, '$.ids') named
       WHERE list.entry_seq = ? AND list.kind = ?`,
  ).all(seq, DESTROYED_LIST_KIND);
  return new Set(rows.map(({ id }) => id));
}

/** A list of the destroyed is the proof of a destruction; it names nothing but ids and stays. */
function isDestroyable(db: ReadDb, id: string): boolean {
  const row = prepared<[string], { kind: string }>(db, 'SELECT kind FROM record WHERE id = ? LIMIT 1').get(
    id,
  );
  return row !== undefined && row.kind !== DESTROYED_LIST_KIND;
}
