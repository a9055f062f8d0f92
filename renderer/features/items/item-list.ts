import type { ItemFilter, ItemOrder, ItemRow } from '../../../shared/ipc/calls/item.ts';
import { call } from '../../ipc/client.ts';
import { type ListWindow, useListWindow } from '../../ipc/use-list-window.ts';

export interface ItemListOf {
  readonly caseId: string;
  readonly filter: ItemFilter;
  readonly order: ItemOrder;
}

export type ItemWindow = ListWindow<ItemRow>;

export function useItemWindow(
  list: ItemListOf,
  inSight: { readonly from: number; readonly to: number },
): ItemWindow {
  return useListWindow({
    key: ['item.list', list],
    ask: (from, count) => call('item.list', { ...list, from, count }),
    inSight,
  });
}

/** Ids of a part of a list, or of all of it: asked for in pieces, because an answer has a bound. */
export async function askIds(
  list: ItemListOf,
  from = 0,
  count = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const piece = Math.min(10_000, count - ids.length);
    const { ids: next } = await call('item.ids', { ...list, from: from + ids.length, count: piece });
    ids.push(...next);
    if (next.length < piece) break;
  }
  return ids;
}
