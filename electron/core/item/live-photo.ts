import { LIVE_PHOTO } from '../decode/operations/metadata-fields.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/**
 * Which items of a case belong to one Live Photo: taken in side by side under one name, or carrying the same identifier in
 * picture and film, whatever their names and whenever they came. Found in two passes over the case; what is held is the
 * Live Photos alone. The answer: ids, sorted, without the item's own.
 */
export function livePhotosOf(db: ReadDb, caseId: string): (itemId: string) => string[] {
  const marks = [...groups(db, caseId), ...identifiers(db, caseId)];
  const itemsOf = toSets(marks.map(({ itemId, mark }) => [mark, itemId]));
  const marksOf = toSets(marks.map(({ itemId, mark }) => [itemId, mark]));
  return (itemId) => {
    const together = [...(marksOf.get(itemId) ?? [])].flatMap((mark) => [...itemsOf.get(mark)!]);
    return [...new Set(together)].filter((id) => id !== itemId).sort();
  };
}

/** Whether an item carries a mark of a Live Photo at all; most do not, and need no look at the rest of their case. */
export function hasLivePhotoMark(db: ReadDb, itemId: string): boolean {
  return (
    prepared<[{ itemId: string; name: string }]>(
      db,
      `SELECT 1 FROM current_record WHERE item_id = @itemId AND kind = 'acquisition' AND json_extract(value, '$.group') <> ''
       UNION ALL SELECT 1 FROM current_record r, json_each(r.value, '$.fields') field
       WHERE r.item_id = @itemId AND r.kind = 'metadata' AND json_extract(field.value, '$.name') = @name LIMIT 1`,
    ).get({ itemId, name: LIVE_PHOTO }) !== undefined
  );
}

interface Mark {
  readonly itemId: string;
  readonly mark: string;
}

function groups(db: ReadDb, caseId: string): Mark[] {
  return db
    .prepare<[string], Mark>(
      `SELECT item_id AS itemId, 'group ' || json_extract(value, '$.group') AS mark FROM current_record
       WHERE kind = 'acquisition' AND case_id = ? AND json_extract(value, '$.group') <> ''`,
    )
    .all(caseId);
}

function identifiers(db: ReadDb, caseId: string): Mark[] {
  return db
    .prepare<[string, string], Mark>(
      `SELECT r.item_id AS itemId, 'identifier ' || json_extract(field.value, '$.value') AS mark
       FROM current_record r, json_each(r.value, '$.fields') field
       WHERE r.kind = 'metadata' AND r.case_id = ? AND json_extract(field.value, '$.name') = ?
         AND json_extract(field.value, '$.value') <> ''`,
    )
    .all(caseId, LIVE_PHOTO);
}

function toSets(pairs: readonly (readonly [key: string, value: string])[]): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const [key, value] of pairs) {
    const known = sets.get(key);
    if (known === undefined) sets.set(key, new Set([value]));
    else known.add(value);
  }
  return sets;
}
