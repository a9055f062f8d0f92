import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import './long-list.css';
import { ScrollBar } from './scroll-bar.tsx';
import { keyMove, usePosition } from './use-position.ts';

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

/**
 * A list of any number of rows of any height. Only those in view are in the page; the bar beside it is as high as a browser
 * allows and stands for all of them. Keys: arrows by row, PageUp and PageDown, Home and End, Enter.
 */
export function LongList(props: LongListProps): ReactNode {
  const { label, count, current, onCurrent, onDrawn, onEnter, onHover, bubble, ref } = props;
  const position = usePosition(count);
  const { box, first, end } = position;
  const focusNext = useRef(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOther = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
    if (isOther || (event.target as HTMLElement).closest('button') !== null) return;
    const move = keyMove(event.key, current, position);
    if (move === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (move === null) {
      onEnter(current);
      return;
    }
    focusNext.current = true;
    position.turn(move.anchor, move.row === count - 1 ? { row: move.row, align: 1 } : null);
    onCurrent(move.row);
  };
  useImperativeHandle(ref, () => ({
    show(row, { focus = false } = {}) {
      const near = Math.min(count - 1, Math.max(0, row));
      focusNext.current = focus;
      position.toRow(near);
      onCurrent(near);
    },
  }));
  useLayoutEffect(() => onDrawn(first, end), [first, end, onDrawn]);
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    box.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)?.focus({ preventScroll: true });
  });
  return (
    <div className="long-list">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of its rows, which have the focus */}
      <div ref={box} className="long-list-box" onKeyDown={onKeyDown} onPointerLeave={() => onHover(null)}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows out of view are not there, so a list must be told its size */}
        <div role="list" aria-label={label} className="long-list-rows">
          {rowsInPage(first, end, current, count).map((row) => (
            <Row key={row} {...props} row={row} isAway={row < first || row >= end} />
          ))}
        </div>
      </div>
      <ScrollBar {...position} bubble={bubble} onFraction={position.toFraction} />
    </div>
  );
}

/** Those that are drawn, in order, and the current one wherever it is: a row that has the focus must not go. */
function rowsInPage(first: number, end: number, current: number, count: number): number[] {
  const drawn = Array.from({ length: end - first }, (_, i) => first + i);
  if (current >= count) return drawn;
  if (current < first) return [current, ...drawn];
  return current >= end ? [...drawn, current] : drawn;
}

interface RowProps extends LongListProps {
  readonly row: number;
  /** In the page for its focus only. */
  readonly isAway: boolean;
}

function Row({ row, isAway, count, current, onCurrent, onHover, draw }: RowProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: of the list above
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={row + 1}
      aria-current={row === current ? 'true' : undefined}
      data-row={row}
      data-away={isAway ? 'true' : undefined}
      tabIndex={row === current ? 0 : -1}
      className="long-list-row"
      onFocus={(event) => event.target === event.currentTarget && row !== current && onCurrent(row)}
      onPointerEnter={() => onHover(row)}
    >
      {draw(row)}
    </div>
  );
}
