/** Rows that are fetched page by page as they come into view, and forgotten again when many were seen. */
export interface PageStore<T> {
  /** Undefined while it is not there yet. */
  readonly get: (row: number) => T | undefined;
  /** Says which rows are looked at: what is missing of them is fetched, and nothing else. `end` is not included. */
  readonly want: (first: number, end: number) => void;
  readonly subscribe: (watch: () => void) => () => void;
  /** Changes with every page that comes or fails. */
  readonly version: () => number;
  readonly error: () => unknown;
}

export interface PageStoreOptions<T> {
  readonly size: number;
  /** Fetched at the same time; while more are wanted, the newest wish counts. */
  readonly parallel: number;
  readonly keep: number;
  readonly fetch: (from: number, count: number) => Promise<readonly T[]>;
}

export function createPageStore<T>({ size, parallel, keep, fetch }: PageStoreOptions<T>): PageStore<T> {
  const pages = new Map<number, readonly T[]>();
  const asked = new Set<number>();
  const watchers = new Set<() => void>();
  let wanted: readonly number[] = [];
  let version = 0;
  let error: unknown = null;

  function tell(): void {
    version++;
    for (const watch of watchers) watch();
  }

  function askNext(): void {
    for (const page of wanted) {
      if (asked.size >= parallel) return;
      if (!pages.has(page) && !asked.has(page)) void ask(page);
    }
  }

  async function ask(page: number): Promise<void> {
    asked.add(page);
    try {
      pages.set(page, await fetch(page * size, size));
      error = null;
      for (const oldest of [...pages.keys()].slice(0, -keep))
        if (!wanted.includes(oldest)) pages.delete(oldest);
    } catch (cause) {
      error = cause;
      // Asked again when it is wanted again, and not at once for ever.
      wanted = wanted.filter((each) => each !== page);
    } finally {
      asked.delete(page);
      tell();
      askNext();
    }
  }

  return {
    get: (row) => pages.get(Math.floor(row / size))?.[row % size],
    want(first, end) {
      const from = Math.floor(first / size);
      const to = Math.floor(Math.max(first, end - 1) / size);
      wanted = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      askNext();
    },
    subscribe(watch) {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    version: () => version,
    error: () => error,
  };
}
