import { exhibitSchema } from '../../../shared/domain/exhibit.ts';
import { markText } from '../../../shared/domain/exhibit-mark.ts';
import { listCases } from '../case/cases.ts';
import { listPersonRecords } from '../people/people.ts';
import { findRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

const FILE_NAME = `SELECT json_extract(value, '$.name') AS name FROM current_record
  WHERE kind = 'filename' AND item_id = ? ORDER BY entry_seq DESC, id DESC LIMIT 1`;

/** What a person calls the things an entry names by id: looked up here, because the log itself holds no names. */
export function namesIn(db: ReadDb): (id: string) => string | null {
  const people = new Map(listPersonRecords(db).map(({ personId, name }) => [personId, name]));
  const cases = new Map(listCases(db).map(({ id, value }) => [id, value.label]));
  return (id) => {
    if (id.startsWith('itm_'))
      return prepared<[string], { name: string }>(db, FILE_NAME).get(id)?.name ?? null;
    if (id.startsWith('exh_')) return markOf(db, id);
    return people.get(id) ?? (cases.get(id) || null);
  };
}

function markOf(db: ReadDb, id: string): string | null {
  const found = findRecord(db, id, exhibitSchema)?.value;
  return found === undefined ? null : markText(found.mark);
}
