import type { ReadDb } from '../store/handles.ts';
import { refreshCatalogue } from './catalogue.ts';
import { foldName } from './name-order.ts';
import type { ItemFilter, ItemList, ItemOrder } from './page.ts';

/** Lists whose order is kept: the one on the screen, and those that a person goes back to. */
const KEPT = 4;

interface Kept {
  readonly entries: number;
  readonly places: readonly number[];
}

const kept = new WeakMap<ReadDb, Map<string, Kept>>();

/**
 * Places (rows of `temp.item_fact`) of a whole list in its order, worked out once for each state of the log: after that a
 * window costs the same wherever it lies and whatever the list is narrowed to.
 */
export function itemPlaces(db: ReadDb, list: ItemList): readonly number[] {
  const entries = refreshCatalogue(db);
  const lists = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, lists);
  const key = JSON.stringify([list.caseId, list.order, list.filter]);
  const known = lists.get(key);
  if (known?.entries === entries) return known.places;
  const places = findPlaces(db, list);
  lists.delete(key);
  lists.set(key, { entries, places });
  for (const oldest of [...lists.keys()].slice(0, -KEPT)) lists.delete(oldest);
  return places;
}

const COLUMNS: Readonly<Record<ItemOrder['by'], string>> = {
  taken: 'seq',
  name: 'name_order',
  size: 'size',
  type: 'type',
  'file-date': 'file_at',
};

function findPlaces(db: ReadDb, { caseId, filter = {}, order }: ItemList): number[] {
  const { by, isDescending } = order ?? { by: 'taken', isDescending: false };
  const direction = isDescending ? 'DESC' : 'ASC';
  const parts = narrowing(filter);
  // Read off the index of the order where most rows are wanted; a narrowed list is faster read through and sorted.
  const source = parts.length === 0 ? 'temp.item_fact' : 'temp.item_fact NOT INDEXED';
  const where = ['case_id = ?', ...parts.map(([sql]) => sql)].join(' AND ');
  return db
    .prepare<(string | number)[], number>(
      `SELECT rowid FROM ${source} WHERE ${where} ORDER BY ${COLUMNS[by]} ${direction}, seq ${direction}`,
    )
    .pluck()
    .all(caseId, ...parts.flatMap(([, ...values]) => values));
}

type Narrowing = readonly [sql: string, ...values: (string | number)[]];

function narrowing(filter: ItemFilter): Narrowing[] {
  const { kind, copyKind, preview, isExhibited, isIsolated, takenFrom, takenBefore, name } = filter;
  const parts: Narrowing[] = [];
  if (kind !== undefined) parts.push(['kind = ?', kind]);
  if (copyKind !== undefined) parts.push(['copy_kind = ?', copyKind]);
  if (preview === 'made') parts.push(['has_preview = 1']);
  if (preview === 'missing') parts.push(["has_preview = 0 AND is_isolated = 0 AND kind = 'picture'"]);
  if (isExhibited !== undefined) parts.push(['is_exhibited = ?', Number(isExhibited)]);
  if (isIsolated !== undefined) parts.push(['is_isolated = ?', Number(isIsolated)]);
  if (takenFrom !== undefined) parts.push(['taken_at >= ?', takenFrom]);
  if (takenBefore !== undefined) parts.push(['taken_at < ?', takenBefore]);
  if (name !== undefined && name !== '') parts.push(['instr(name_folded, ?) > 0', foldName(name)]);
  return parts;
}
