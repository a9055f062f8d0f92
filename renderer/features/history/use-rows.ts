import { useQueries } from '@tanstack/react-query';
import type { HistoryFilter, HistoryRow } from '../../../shared/ipc/calls/history.ts';
import { call } from '../../ipc/client.ts';
import { useAsked } from '../../ipc/queries.ts';

/** Rows asked for at once: some screens of them. */
const WINDOW = 100;

export interface Rows {
  /** Undefined until it is known. */
  readonly total: number | undefined;
  readonly error: unknown;
  /** Undefined while it is on its way. */
  readonly rowAt: (place: number) => HistoryRow | undefined;
}

/** The rows in sight, fetched by window; a log may have a hundred thousand. */
export function useRows(
  filter: HistoryFilter,
  newestFirst: boolean,
  seen: { readonly first: number; readonly last: number },
): Rows {
  const input = (window: number) => ({ filter, from: window * WINDOW, count: WINDOW, newestFirst });
  const head = useAsked('history.rows', input(0));
  const first = Math.floor(seen.first / WINDOW);
  const windows = Array.from({ length: Math.floor(seen.last / WINDOW) - first + 1 }, (_, at) => first + at);
  const found = useQueries({
    queries: windows.map((window) => ({
      queryKey: ['history.rows', input(window)],
      queryFn: () => call('history.rows', input(window)),
    })),
  });
  return {
    total: head.data?.total,
    error: head.error,
    rowAt: (place) => found[Math.floor(place / WINDOW) - first]?.data?.rows[place % WINDOW],
  };
}
