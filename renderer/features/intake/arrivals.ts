import { useSyncExternalStore } from 'react';
import { listen } from '../../ipc/client.ts';

/** What was pasted and waits for an answer; it has no file anywhere. */
export interface Pasted {
  readonly name: string;
  readonly kind: 'text' | 'picture';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Arrivals {
  readonly pasted: Pasted | null;
  /** Something was dropped or pasted that has no place on a disk, so nothing could be taken. */
  readonly isPlaceless: boolean;
}

const NONE: Arrivals = { pasted: null, isPlaceless: false };
let arrivals: Arrivals = NONE;
const watchers = new Set<() => void>();

export function putArrivals(next: Partial<Arrivals>): void {
  arrivals = { ...NONE, ...next };
  for (const watch of watchers) watch();
}

export function useArrivals(): Arrivals {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => arrivals,
  );
}

listen('locked', () => putArrivals({}));
