import { useSyncExternalStore } from 'react';

/** The row under the pointer. Apart from React's state, because it changes with every row that is scrolled by. */
export interface Hover {
  readonly get: () => number | null;
  readonly set: (row: number | null) => void;
  readonly subscribe: (watch: () => void) => () => void;
}

export function createHover(): Hover {
  const watchers = new Set<() => void>();
  let hovered: number | null = null;
  return {
    get: () => hovered,
    set(row) {
      if (row === hovered) return;
      hovered = row;
      for (const watch of watchers) watch();
    },
    subscribe(watch) {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
  };
}

export function useHovered({ subscribe, get }: Hover): number | null {
  return useSyncExternalStore(subscribe, get);
}
