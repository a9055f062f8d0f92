import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { runJob } from '../../ipc/client.ts';

export type FullView = OutputOf<'view.make'>;

export function previewPath(itemId: string): string {
  return `/vault/item/${itemId}/preview`;
}

export interface FullViewState {
  readonly view: FullView | null;
  readonly isMaking: boolean;
  readonly error: unknown;
  /** Does nothing where it is there or being made. */
  readonly make: () => void;
  readonly stop: () => void;
}

/** The picture in all its pixels, decoded when asked for and given up when it is left. */
export function useFullView(itemId: string): FullViewState {
  const [view, setView] = useState<FullView | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);
  const make = useCallback(() => {
    if (stopper.current !== null) return;
    const stop = new AbortController();
    stopper.current = stop;
    setMaking(true);
    setError(null);
    runJob('view.make', { itemId }, { signal: stop.signal })
      .then(setView)
      .catch((failure: unknown) => {
        stopper.current = null;
        if (!stop.signal.aborted) setError(failure);
      })
      .finally(() => setMaking(false));
  }, [itemId]);
  return { view, isMaking, error, make, stop: () => stopper.current?.abort() };
}
