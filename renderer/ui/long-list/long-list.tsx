import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
} from 'react';
import {
  type Anchor,
  anchorAt,
  clampAnchor,
  distanceTo,
  drawnRows,
  endOf,
  fromFraction,
  moveAnchor,
  TOP,
} from './anchor.ts';
import { useHeights } from './heights.ts';
import './long-list.css';
import { ScrollBar } from './scroll-bar.tsx';
import { useMoves } from './use-moves.ts';

export interface LongListHandle {
  /** Brings a row to the middle and makes it the current one; `focus` also puts the focus on it. */
  readonly show: (row: number, options?: { readonly focus?: boolean }) => void;
}

export interface LongListProps {
  readonly label: string;
  readonly count: number;
  /** The row that keys begin from; it can have the focus. */
  readonly current: number;
  readonly onCurrent: (row: number) => void;
  /** Rows that are drawn now; `end` is not included. */
  readonly onDrawn: (first: number, end: number) => void;
  readonly onEnter: (row: number) => void;
  readonly onHover: (row: number | null) => void;
  readonly draw: (row: number) => ReactNode;
  /** Words for the part of the bar that is held, such as the day of a row. */
  readonly bubble: (row: number) => string | null;
  readonly ref?: Ref<LongListHandle>;
}

/** A row that stays where it was put while its neighbours grow: 0 is the upper edge, 1 the lower. */
interface Hold {
  readonly row: number;
  readonly align: number;
}

/** Further than this from what is in view, keys do not begin at the current row. */
const FAR = 500;
/** A little above the middle, where eyes look first. */
const MIDDLE = 0.4;
/** Pixels drawn beyond either edge, so that they are measured before they are seen. */
const EXTRA = 600;

/**
 * A list of any number of rows of any height. Only those in view are in the page; the bar beside it is as high as a browser
 * allows and stands for all of them. Keys: arrows by row, PageUp and PageDown, Home and End, Enter.
 */
export function LongList(props: LongListProps): ReactNode {
  const { label, count, current, onCurrent, onDrawn, onEnter, onHover, draw, bubble, ref } = props;
  const box = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor>(TOP);
  /** Until somebody moves the list: rows are guessed first, and grow when they come in. */
  const hold = useRef<Hold | null>(null);
  const focusNext = useRef(false);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const heights = useHeights(box, count, redraw);
  const { rows, view } = heights;

  const turn = useCallback((next: Anchor, held: Hold | null = null) => {
    hold.current = held;
    anchor.current = next;
    redraw();
  }, []);
  const settle = (): void => {
    const held = hold.current;
    if (held !== null) anchor.current = anchorAt(held.row, held.align, rows(), view());
    anchor.current = clampAnchor(anchor.current, rows(), view());
  };
  const last: Hold = { row: count - 1, align: 1 };
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

  const makeCurrent = (row: number, next: Anchor): void => {
    focusNext.current = true;
    turn(next, row === count - 1 ? last : null);
    onCurrent(row);
  };
  const step = (by: number): void => {
    const isFar =
      Math.abs(current - anchor.current.row) > FAR ||
      Math.abs(distanceTo(current, anchor.current, rows(), view())) > view();
    const from = isFar ? anchor.current.row - by : current;
    const row = Math.min(count - 1, Math.max(0, from + by));
    const pixels = distanceTo(row, anchor.current, rows(), view());
    makeCurrent(row, moveAnchor(anchor.current, pixels, rows(), view()));
  };
  const page = (by: number): void => {
    const next = moveAnchor(anchor.current, by * Math.max(40, view() - 60), rows(), view());
    const end = endOf(rows(), view());
    const isEnd = by > 0 && next.row === end.row && next.offset === end.offset;
    const isTop = by < 0 && next.row === 0 && next.offset === 0;
    const row = isEnd ? count - 1 : isTop ? 0 : Math.min(count - 1, next.row + (next.offset > 0 ? 1 : 0));
    makeCurrent(row, next);
  };
  const act = (key: string): boolean => {
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'PageDown') page(1);
    else if (key === 'PageUp') page(-1);
    else if (key === 'Home') makeCurrent(0, TOP);
    else if (key === 'End') makeCurrent(count - 1, endOf(rows(), view()));
    else if (key === 'Enter') onEnter(current);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOther = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (isOther || (event.target as HTMLElement).closest('button') !== null) return;
    if (act(event.key)) event.preventDefault();
  };
  useImperativeHandle(ref, () => ({
    show(row, { focus = false } = {}) {
      const near = Math.min(count - 1, Math.max(0, row));
      focusNext.current = focus;
      turn(anchorAt(near, MIDDLE, rows(), view()), { row: near, align: MIDDLE });
      onCurrent(near);
    },
  }));

  settle();
  const { first, end } = drawnRows(anchor.current, rows(), view(), EXTRA);
  useLayoutEffect(() => onDrawn(first, end), [first, end, onDrawn]);
  useLayoutEffect(() => {
    const changed = heights.measure();
    if (changed) {
      settle();
      const again = drawnRows(anchor.current, rows(), view(), EXTRA);
      if (again.first !== first || again.end !== end) redraw();
    }
    heights.place(first, anchor.current);
    if (focusNext.current) {
      focusNext.current = false;
      box.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus({ preventScroll: true });
    }
  });

  const drawn = Array.from({ length: end - first }, (_, i) => first + i);
  const isAway = current < first || current >= end;
  const all = !isAway ? drawn : current < first ? [current, ...drawn] : [...drawn, current];
  return (
    <div className="long-list">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of its rows, which have the focus */}
      <div ref={box} className="long-list-box" onKeyDown={onKeyDown} onPointerLeave={() => onHover(null)}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows out of view are not there, so a list must be told its size */}
        <div role="list" aria-label={label} className="long-list-rows">
          {all.slice(0, count).map((row) => (
            // biome-ignore lint/a11y/useSemanticElements: of the list above
            <div
              key={row}
              role="listitem"
              aria-setsize={count}
              aria-posinset={row + 1}
              aria-current={row === current ? 'true' : undefined}
              data-row={row}
              data-away={isAway && row === current ? 'true' : undefined}
              tabIndex={row === current ? 0 : -1}
              className="long-list-row"
              onFocus={(event) => {
                if (event.target !== event.currentTarget || row === current) return;
                onCurrent(row);
              }}
              onPointerEnter={() => onHover(row)}
            >
              {row < count ? draw(row) : null}
            </div>
          ))}
        </div>
      </div>
      <ScrollBar
        rows={rows}
        view={view}
        anchor={anchor}
        bubble={bubble}
        onFraction={(fraction) => turn(fromFraction(fraction, rows(), view()), fraction >= 1 ? last : null)}
      />
    </div>
  );
}
