import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/** Rows asked for at once: some screens of them. */
const PAGE = 100;
/** Milliseconds in which the places in sight stay the same before their rows are asked for: not each that flies past. */
const SETTLED = 40;

export interface ListWindowOf<Row> {
  /** Names the list, with everything that it depends on. */
  readonly key: readonly unknown[];
  readonly ask: (
    from: number,
    count: number,
  ) => Promise<{ readonly total: number; readonly rows: readonly Row[] }>;
  /** Places, counted from 0, the last one included. */
  readonly inSight: { readonly from: number; readonly to: number };
}

export interface ListWindow<Row> {
  /** Null until it is known; while another list is looked up, that of the one before. */
  readonly total: number | null;
  /** Undefined while it is not here yet: it has a place of the same size on the screen. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly error: unknown;
}

/** The rows of a list around the places in sight, fetched a page at a time and kept until something changes. */
export function useListWindow<Row>({ key, ask, inSight }: ListWindowOf<Row>): ListWindow<Row> {
  const { from, to } = useSettled(inSight);
  const first = Math.floor(from / PAGE);
  const last = Math.max(first, Math.floor(to / PAGE));
  const pages = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  // The first page says how long the list is, wherever a person is in it.
  const asked = pages.includes(0) ? pages : [0, ...pages];
  const known = useRef<number | null>(null);
  const found = useQueries({
    queries: asked.map((page) => ({
      queryKey: [...key, page],
      queryFn: () => ask(page * PAGE, PAGE),
    })),
    combine: (results) => {
      const found = new Map<number, Awaited<ReturnType<typeof ask>>>();
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

function useSettled(inSight: ListWindowOf<unknown>['inSight']) {
  const [settled, setSettled] = useState(inSight);
  const { from, to } = inSight;
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ from, to }), SETTLED);
    return () => clearTimeout(timer);
  }, [from, to]);
  return settled;
}
