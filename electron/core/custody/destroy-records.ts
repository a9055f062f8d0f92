import { DESTROYED_LIST_KIND, DESTROYING_KINDS } from '../../../shared/custody/entry-kind.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import type { Random } from '../ports.ts';
import type { ReadDb, WriteDb } from '../store/handles.ts';
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
 * Empties value and salt of every version of these records and leaves tombstones that point to entry `seq`, which must
 * have named them in `destroyed`. Throws LOG_RECORD_REFUSED otherwise.
 * Safe to call again: what is already destroyed stays as it was.
 */
export function destroyRecords(db: WriteDb, ids: readonly string[], seq: number): void {
  if (ids.length === 0) return;
  const named = readDestroyedList(db, seq);
  const empty = db.prepare(
    'UPDATE record SET value = NULL, salt = NULL, destroyed_seq = ? WHERE id = ? AND value IS NOT NULL AND kind <> ?',
  );
  for (const id of ids) {
    if (!named.has(id) || !isDestroyable(db, id))
      throw new JikimError('LOG_RECORD_REFUSED', { id, why: 'not-named' });
    empty.run(seq, id, DESTROYED_LIST_KIND);
  }
}

/** Ids that entry `seq` destroyed, from the list it committed to. */
export function readDestroyedList(db: ReadDb, seq: number): ReadonlySet<string> {
  const row = db
    .prepare<[number, string], { value: string }>('SELECT value FROM record WHERE entry_seq = ? AND kind = ?')
    .get(seq, DESTROYED_LIST_KIND);
  return new Set(row ? (JSON.parse(row.value) as { ids: string[] }).ids : []);
}

/** A list of the destroyed is the proof of a destruction; it names nothing but ids and stays. */
function isDestroyable(db: ReadDb, id: string): boolean {
  const row = db.prepare<[string], { kind: string }>('SELECT kind FROM record WHERE id = ? LIMIT 1').get(id);
  return row !== undefined && row.kind !== DESTROYED_LIST_KIND;
}
