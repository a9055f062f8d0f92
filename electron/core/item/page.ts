import { countRecords } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** An item as a list shows it. */
export interface ItemRow {
  readonly itemId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly takenAt: string;
  readonly copyKind: 'original' | 'received-copy';
  readonly sha256: string;
  readonly hasPreview: boolean;
  readonly isWithheld: boolean;
}

export interface ItemPage {
  readonly total: number;
  readonly rows: readonly ItemRow[];
}

interface Row {
  readonly itemId: string;
  readonly name: string | null;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly acquisition: string;
  readonly previews: number;
  readonly isolated: number;
}

/** Newest of a kind that belongs to an item, by the index on items. */
const newest = (kind: string, path: string): string =>
  `(SELECT json_extract(value, '${path}') FROM current_record
    WHERE kind = '${kind}' AND item_id = i.id ORDER BY entry_seq DESC, id DESC LIMIT 1)`;

const countOf = (kind: string, where = ''): string =>
  `(SELECT count(*) FROM current_record WHERE kind = '${kind}' AND item_id = i.id ${where})`;

const ofPreviews = "AND json_extract(value, '$.purpose') = 'preview'";

/** The items of the page are found first, so that what is looked up of each costs the same wherever the page lies. */
const PAGE = `SELECT i.id AS itemId, i.sha256 AS sha256, json_extract(i.value, '$.type') AS type,
  json_extract(i.value, '$.size') AS size, ${newest('filename', '$.name')} AS name,
  ${newest('acquisition', '$')} AS acquisition, ${countOf('derivative', ofPreviews)} AS previews,
  ${countOf('quarantine')} AS isolated
  FROM (SELECT id, sha256, value, entry_seq FROM current_record WHERE kind = 'item' AND case_id = ?
    ORDER BY entry_seq, id LIMIT ? OFFSET ?) i
  ORDER BY i.entry_seq, i.id`;

/** `count` items of a case from the `from`th on (0 is the first), in the order they came. */
export function listItemPage(db: ReadDb, caseId: string, from: number, count: number): ItemPage {
  const total = countRecords(db, 'item', caseId);
  const rows = prepared<[string, number, number], Row>(db, PAGE).all(caseId, count, from);
  return { total, rows: rows.map(toItemRow) };
}

function toItemRow({ itemId, name, type, size, sha256, acquisition, previews, isolated }: Row): ItemRow {
  const { at, copyKind } = JSON.parse(acquisition) as { at: string; copyKind: ItemRow['copyKind'] };
  return {
    itemId,
    name: name ?? itemId,
    type,
    size,
    takenAt: at,
    copyKind,
    sha256,
    hasPreview: previews > 0,
    isWithheld: isolated > 0,
  };
}
