import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ItemFilter, ItemOrder, ItemRow } from '../../../shared/ipc/calls/item.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';

/** Rows asked for at once. */
const PAGE = 100;
/** Milliseconds in which the places in sight stay the same before their rows are asked for: not each that flies past. */
const SETTLED = 40;

export interface ItemListOf {
  readonly caseId: string;
  readonly filter: ItemFilter;
  readonly order: ItemOrder;
}

export interface ItemWindow {
  /** Null until it is known; while another list is looked up, that of the one before. */
  readonly total: number | null;
  /** Undefined while it is not here yet: it has a place of the same size on the screen. */
  readonly rowAt: (index: number) => ItemRow | undefined;
  readonly error: unknown;
}

type Page = OutputOf<'item.list'>;

/** The rows of a list around the places in sight, fetched a page at a time and kept until something changes. */
export function useItemWindow(
  list: ItemListOf,
  inSight: { readonly from: number; readonly to: number },
): ItemWindow {
  const { from, to } = useSettled(inSight);
  const first = Math.floor(from / PAGE);
  const last = Math.max(first, Math.floor(to / PAGE));
  const pages = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  // The first page says how long the list is, wherever a person is in it.
  const asked = pages.includes(0) ? pages : [0, ...pages];
  const known = useRef<number | null>(null);
  const found = useQueries({
    queries: asked.map((page) => ({
      queryKey: ['item.list', list, page],
      queryFn: () => call('item.list', { ...list, from: page * PAGE, count: PAGE }),
    })),
    combine: (results) => {
      const found = new Map<number, Page>();
      for (const [n, { data }] of results.entries()) if (data !== undefined) found.set(asked[n]!, data);
      return {
        total: found.values().next().value?.total ?? null,
        rowAt: (index: number) => found.get(Math.floor(index / PAGE))?.rows[index % PAGE],
        error: results.find(({ error }) => error !== null)?.error ?? null,
      };
    },
  });
  if (found.total !== null) known.current = found.total;
  return { ...found, total: known.current };
}

function useSettled(inSight: { readonly from: number; readonly to: number }) {
  const [settled, setSettled] = useState(inSight);
  const { from, to } = inSight;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ from, to }), SETTLED);
    return () => clearTimeout(timer);
  }, [from, to]);
  return settled;
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
