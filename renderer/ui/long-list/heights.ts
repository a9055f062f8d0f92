import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Anchor, Rows } from './anchor.ts';

/** Heights that are remembered; more are forgotten, because nobody comes back to all of them. */
const KEPT = 20_000;
/** Of a row before any was measured, in pixels. */
const FIRST_GUESS = 64;

export interface Heights {
  readonly rows: () => Rows;
  /** Height of the box in pixels. */
  readonly view: () => number;
  /** Reads the heights of the rows in the page; says whether one was not as believed. */
  readonly measure: () => boolean;
  /** Puts the rows so that the anchor is at the upper edge. */
  readonly place: (first: number, anchor: Anchor) => void;
}

/** What rows measure. The guess for the others is the mean of those seen. */
export function useHeights(
  box: RefObject<HTMLDivElement | null>,
  count: number,
  onResize: () => void,
): Heights {
  const known = useRef(new Map<number, number>());
  const seen = useRef({ sum: 0, rows: 0 });
  const size = useRef({ height: 600, width: 0 });
  const rows = useCallback((): Rows => {
    const guess = seen.current.rows === 0 ? FIRST_GUESS : seen.current.sum / seen.current.rows;
    return { count, heightOf: (row) => known.current.get(row) ?? guess };
  }, [count]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => {
      const { clientHeight, clientWidth } = element;
      // Another width breaks lines elsewhere: every height is another.
      if (clientWidth !== size.current.width) known.current.clear();
      size.current = { height: clientHeight, width: clientWidth };
      onResize();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, onResize]);

  return useMemo(() => {
    const elements = (): HTMLElement[] => [
      ...(box.current?.querySelectorAll<HTMLElement>('[data-row]:not([data-away])') ?? []),
    ];
    return {
      rows,
      view: () => size.current.height,
      measure() {
        let isChanged = false;
        if (known.current.size > KEPT) known.current.clear();
        for (const element of elements()) {
          const row = Number(element.dataset.row);
          const height = Math.max(1, element.getBoundingClientRect().height);
          if (known.current.get(row) === height) continue;
          if (seen.current.rows < 500) {
            seen.current.sum += height;
            seen.current.rows++;
          }
          known.current.set(row, height);
          isChanged = true;
        }
        return isChanged;
      },
      place(first, anchor) {
        const { heightOf } = rows();
        let above = anchor.offset;
        for (let row = first; row < anchor.row; row++) above += heightOf(row);
        const list = box.current?.firstElementChild as HTMLElement | null | undefined;
        if (list) list.style.transform = `translateY(${-above}px)`;
      },
    };
  }, [box, rows]);
}
