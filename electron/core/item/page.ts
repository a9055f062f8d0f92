import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { refreshCatalogue } from './catalogue.ts';
import { itemPlaces } from './places.ts';

export type ItemKind = 'picture' | 'pdf' | 'media' | 'chat' | 'text' | 'other';

/** An item as a list shows it. */
export interface ItemRow {
  readonly itemId: string;
  readonly name: string;
  readonly kind: ItemKind;
  readonly type: string;
  readonly size: number;
  readonly takenAt: string;
  /** When the file was last written, as its medium said; null where it did not. */
  readonly fileAt: string | null;
  readonly copyKind: 'original' | 'received-copy';
  readonly sha256: string;
  readonly hasPreview: boolean;
  readonly isWithheld: boolean;
  readonly isExhibited: boolean;
}

export interface ItemPage {
  readonly total: number;
  readonly rows: readonly ItemRow[];
}

/** What a list is narrowed to; what is left out narrows nothing. */
export interface ItemFilter {
  readonly kind?: ItemKind | undefined;
  readonly copyKind?: ItemRow['copyKind'] | undefined;
  /** `missing`: pictures that could have one. */
  readonly preview?: 'made' | 'missing' | undefined;
  readonly isExhibited?: boolean | undefined;
  readonly isIsolated?: boolean | undefined;
  /** UTC, ISO 8601: from this moment on, and before that. */
  readonly takenFrom?: string | undefined;
  readonly takenBefore?: string | undefined;
  /** Part of the file name, whatever its case and composition. */
  readonly name?: string | undefined;
}

export interface ItemOrder {
  readonly by: 'taken' | 'name' | 'size' | 'type' | 'file-date';
  readonly isDescending: boolean;
}

export interface ItemList {
  readonly caseId: string;
  readonly filter?: ItemFilter | undefined;
  readonly order?: ItemOrder | undefined;
}

/** Places in a list, counted from 0. */
export interface Window {
  readonly from: number;
  readonly count: number;
}

/** One window of the items of a case, narrowed and ordered; `total` counts the whole list. */
export function listItemPage(db: ReadDb, list: ItemList, { from, count }: Window): ItemPage {
  const places = itemPlaces(db, list);
  const at = prepared<[number], FactRow>(db, `${SELECT} WHERE rowid = ?`);
  const rows = places.slice(from, from + count).map((place) => toItemRow(at.get(place)!));
  return { total: places.length, rows };
}

/** The ids of one window of the same list: what a person chose by its two ends. */
export function listItemIds(db: ReadDb, list: ItemList, { from, count }: Window): string[] {
  const places = itemPlaces(db, list);
  const at = prepared<[number], string>(db, 'SELECT item_id FROM temp.item_fact WHERE rowid = ?').pluck();
  return places.slice(from, from + count).map((place) => at.get(place)!);
}

/** These items, in this order; without those that are no more. */
export function listItemRows(db: ReadDb, itemIds: readonly string[]): ItemRow[] {
  refreshCatalogue(db);
  const of = prepared<[string], FactRow>(db, `${SELECT} WHERE item_id = ?`);
  return itemIds.flatMap((id) => of.get(id) ?? []).map(toItemRow);
}

const SELECT = `SELECT item_id AS itemId, coalesce(name, item_id) AS name, kind, type, size, taken_at AS takenAt,
  file_at AS fileAt, copy_kind AS copyKind, sha256, has_preview AS hasPreview, is_isolated AS isWithheld,
  is_exhibited AS isExhibited FROM temp.item_fact`;

type Flag = 'hasPreview' | 'isWithheld' | 'isExhibited';
type FactRow = Omit<ItemRow, Flag> & { readonly [Name in Flag]: 0 | 1 };

function toItemRow({ hasPreview, isWithheld, isExhibited, ...row }: FactRow): ItemRow {
  return {
    ...row,
    hasPreview: hasPreview === 1,
    isWithheld: isWithheld === 1,
    isExhibited: isExhibited === 1,
  };
}
