import { useCallback, useRef, useState } from 'react';
import { askIds, type ItemListOf, type ItemWindow } from './item-list.ts';
import { chooseOnly, chooseRange, nothingChosen, type Selection, stretch, toggle } from './selection.ts';

export interface Selecting extends Selection {
  /** The item that was there when keys began to act on that place; undefined where it is not known. */
  readonly activeId: string | undefined;
  /** `move` changes only where keys act. */
  readonly choose: (index: number, how: 'only' | 'toggle' | 'range' | 'move') => void;
  /** Keys act on the first again: the list was narrowed or ordered anew. */
  readonly begin: () => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
  /** It is being found out which items a stretch holds: until then nothing is done with what was chosen before. */
  readonly isFinding: boolean;
  /** What went wrong with finding out which items a stretch holds. */
  readonly error: unknown;
}

/** Items chosen in one list: by their ids, so that they stay chosen when the list is ordered anew. */
export function useSelection(list: ItemListOf, rowAt: ItemWindow['rowAt'], active: number): Selecting {
  const [selection, setSelection] = useState<Selection>(() => nothingChosen(active));
  const [activeId, setActiveId] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const [isFinding, setFinding] = useState(false);
  const latest = useRef({ list, rowAt, selection });
  latest.current = { list, rowAt, selection };
  /** An answer that comes after a person chose otherwise is not put in its place. */
  const turn = useRef(0);
  const put = useCallback((next: Selection) => {
    turn.current++;
    setFinding(false);
    latest.current = { ...latest.current, selection: next };
    setSelection(next);
  }, []);
  const later = useCallback(
    async (ids: Promise<string[]>, then: (ids: string[]) => Selection) => {
      const mine = ++turn.current;
      setError(null);
      setFinding(true);
      try {
        const found = await ids;
        if (turn.current === mine) put(then(found));
      } catch (failure) {
        if (turn.current !== mine) return;
        setError(failure);
        setFinding(false);
      }
    },
    [put],
  );
  const choose = useCallback<Selecting['choose']>(
    (index, how) => {
      const { list, rowAt, selection } = latest.current;
      const id = rowAt(index)?.itemId;
      setActiveId(id);
      if (how === 'move') return put({ ...selection, active: index });
      if (how === 'toggle') return id === undefined ? undefined : put(toggle(selection, index, id));
      if (how === 'only') {
        put(chooseOnly(index, id));
        if (id === undefined) void later(askIds(list, index, 1), ([found]) => chooseOnly(index, found));
        return;
      }
      const { from, count } = stretch(selection.anchor, index);
      const here = loadedIds(rowAt, from, count);
      if (here !== null) return put(chooseRange(selection, index, here));
      put({ ...selection, active: index });
      void later(askIds(list, from, count), (ids) => chooseRange(selection, index, ids));
    },
    [put, later],
  );
  const chooseAll = useCallback(() => {
    const { list, selection } = latest.current;
    void later(askIds(list), (ids) => ({ ...selection, ids: new Set(ids) }));
  }, [later]);
  const begin = useCallback(() => {
    setActiveId(undefined);
    put({ ...latest.current.selection, active: 0 });
  }, [put]);
  const clear = useCallback(() => put(nothingChosen(latest.current.selection.active)), [put]);
  return { ...selection, activeId, choose, begin, chooseAll, clear, isFinding, error };
}

/** Stretches that are looked for among the rows that are here. */
const SHORT = 500;

/** The ids of a stretch, where all its rows are here. */
function loadedIds(rowAt: ItemWindow['rowAt'], from: number, count: number): string[] | null {
  if (count > SHORT) return null;
  const ids = Array.from({ length: count }, (_, n) => rowAt(from + n)?.itemId);
  return ids.every((id) => id !== undefined) ? ids : null;
}
