import { type RefObject, useCallback, useLayoutEffect, useReducer, useRef } from 'react';
import {
  type Anchor,
  anchorAt,
  clampAnchor,
  distanceTo,
  drawnRows,
  endOf,
  fromFraction,
  moveAnchor,
  type Rows,
  TOP,
} from './anchor.ts';
import { useHeights } from './heights.ts';
import { useMoves } from './use-moves.ts';

/** A row that stays where it was put while its neighbours grow: 0 is the upper edge, 1 the lower. */
interface Hold {
  readonly row: number;
  readonly align: number;
}

export interface Position {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly anchor: RefObject<Anchor>;
  readonly rows: () => Rows;
  /** Height of the box in pixels. */
  readonly view: () => number;
  /** Rows to draw now; `end` is not included. */
  readonly first: number;
  readonly end: number;
  readonly turn: (next: Anchor, held?: Hold | null) => void;
  readonly toFraction: (fraction: number) => void;
  readonly toRow: (row: number) => void;
}

/** Pixels drawn beyond either edge, so that they are measured before they are seen. */
const EXTRA = 300;
/** A little above the middle, where eyes look first. */
const MIDDLE = 0.4;

/** Where a long list stands, kept true to the rows as they are measured. */
export function usePosition(count: number): Position {
  const box = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor>(TOP);
  /** Until somebody moves the list: rows are guessed first, and grow when they come in. */
  const hold = useRef<Hold | null>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const { rows, view, measure, place } = useHeights(box, count, redraw);
  const turn = useCallback((next: Anchor, held: Hold | null = null) => {
    hold.current = held;
    anchor.current = next;
    redraw();
  }, []);
  const moveBy = useCallback(
    (pixels: number): boolean => {
      const before = anchor.current;
      const next = moveAnchor(before, pixels, rows(), view());
      if (next.row === before.row && next.offset === before.offset) return false;
      turn(next);
      return true;
    },
    [rows, view, turn],
  );
  useMoves(box, moveBy);
  const settle = (): ReturnType<typeof drawnRows> => {
    const held = hold.current;
    if (held !== null) anchor.current = anchorAt(held.row, held.align, rows(), view());
    anchor.current = clampAnchor(anchor.current, rows(), view());
    return drawnRows(anchor.current, rows(), view(), EXTRA);
  };
  const { first, end } = settle();
  useLayoutEffect(() => {
    if (measure()) {
      const again = settle();
      if (again.first !== first || again.end !== end) redraw();
    }
    place(first, anchor.current);
  });
  return {
    ...{ box, anchor, rows, view, first, end, turn },
    toFraction: (fraction) =>
      turn(fromFraction(fraction, rows(), view()), fraction >= 1 ? { row: count - 1, align: 1 } : null),
    toRow: (row) => turn(anchorAt(row, MIDDLE, rows(), view()), { row, align: MIDDLE }),
  };
}

/** Further than this from what is in view, keys do not begin at the current row. */
const FAR = 500;
/** Pixels of the page before that stay in view when a page is turned. */
const OVERLAP = 60;

export interface KeyMove {
  readonly row: number;
  readonly anchor: Anchor;
}

/** Where a key leads from the current row; null for a key that leads nowhere. */
export function keyMove(key: string, current: number, position: Position): KeyMove | null {
  const { count } = position.rows();
  if (key === 'ArrowDown') return step(1, current, position);
  if (key === 'ArrowUp') return step(-1, current, position);
  if (key === 'PageDown') return page(1, position);
  if (key === 'PageUp') return page(-1, position);
  if (key === 'Home') return { row: 0, anchor: TOP };
  if (key === 'End') return { row: count - 1, anchor: endOf(position.rows(), position.view()) };
  return null;
}

function step(by: number, current: number, { anchor, rows, view }: Position): KeyMove {
  const list = rows();
  const away = (row: number): number => distanceTo(row, anchor.current, list, view());
  const isFar = Math.abs(current - anchor.current.row) > FAR || Math.abs(away(current)) > view();
  const from = isFar ? anchor.current.row - by : current;
  const row = Math.min(list.count - 1, Math.max(0, from + by));
  return { row, anchor: moveAnchor(anchor.current, away(row), list, view()) };
}

function page(by: number, { anchor, rows, view }: Position): KeyMove {
  const list = rows();
  const next = moveAnchor(anchor.current, by * Math.max(OVERLAP, view() - OVERLAP), list, view());
  const end = endOf(list, view());
  if (by > 0 && next.row === end.row && next.offset === end.offset)
    return { row: list.count - 1, anchor: next };
  const row = next.row + (next.offset > 0 ? 1 : 0);
  return { row: Math.min(list.count - 1, row), anchor: next };
}
