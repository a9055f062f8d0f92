import { useCallback, useEffect, useRef, useState } from 'react';
import { JikimError } from '../../../shared/errors/index.ts';
import type { LabelHit, SearchHit } from '../../../shared/ipc/calls/search.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';

export interface Found {
  /** The text that was looked for. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly next: number | null;
  readonly labels: readonly LabelHit[];
  /** Null while it is being counted. */
  readonly count: OutputOf<'search.count'> | null;
}

export interface Search {
  readonly found: Found | null;
  readonly isLooking: boolean;
  readonly error: unknown;
  /** Begins anew; what was asked before comes to nothing. Null asks nothing. */
  readonly look: (asked: InputOf<'search.count'> | null) => void;
  readonly more: () => void;
}

export function useSearch(): Search {
  const [found, setFound] = useState<Found | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const turn = useRef(0);
  const last = useRef<InputOf<'search.count'> | null>(null);

  const ask = useCallback(async (work: (isWanted: () => boolean) => Promise<void>) => {
    const own = ++turn.current;
    const isWanted = (): boolean => turn.current === own;
    setLooking(true);
    setError(null);
    try {
      await work(isWanted);
    } catch (cause) {
      if (isWanted() && !isOvertaken(cause)) setError(cause);
    } finally {
      if (isWanted()) setLooking(false);
    }
  }, []);

  const look = useCallback(
    (asked: InputOf<'search.count'> | null) => {
      last.current = asked;
      if (asked === null) {
        turn.current++;
        setLooking(false);
        return setFound(null);
      }
      void ask(async (isWanted) => {
        const { caseId, text } = asked;
        const [{ labels }, page] = await Promise.all([
          call('search.labels', { caseId, text }),
          call('search.find', { ...asked, next: null }),
        ]);
        if (!isWanted()) return;
        setFound({ text, labels, ...page, count: counted(page) });
        setLooking(false);
        if (page.next === null) return;
        const count = await call('search.count', asked);
        if (isWanted()) setFound((now) => now && { ...now, count });
      });
    },
    [ask],
  );

  const more = useCallback(() => {
    const asked = last.current;
    if (asked === null || found === null || found.next === null || isLooking) return;
    void ask(async (isWanted) => {
      const page = await call('search.find', { ...asked, next: found.next });
      if (!isWanted()) return;
      setFound((now) => now && { ...now, hits: [...now.hits, ...page.hits], next: page.next });
      if (found.count !== null) return;
      const count = await call('search.count', asked);
      if (isWanted()) setFound((now) => now && { ...now, count });
    });
  }, [ask, found, isLooking]);

  useEffect(() => () => void turn.current++, []);
  return { found, isLooking, error, look, more };
}

/** Where all hits are on the first page, they are counted. */
function counted({ hits, next }: OutputOf<'search.find'>): Found['count'] {
  return next === null ? { count: hits.length, isMore: false } : null;
}

/** The worker ended it, because something else was asked. */
function isOvertaken(error: unknown): boolean {
  return error instanceof JikimError && error.code === 'CANCELLED';
}
