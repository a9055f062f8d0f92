import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Anchor, fromFraction, type Rows, toFraction } from './anchor.ts';

export interface ScrollBarProps {
  readonly rows: () => Rows;
  readonly view: () => number;
  readonly anchor: RefObject<Anchor>;
  readonly onFraction: (fraction: number) => void;
  /** Words for the row that is held. */
  readonly bubble: (row: number) => string | null;
}

/** Far below the height at which a browser gives up, and enough for steps of less than a row in a million of them. */
export const MOST_PIXELS = 8_000_000;
/** Milliseconds for which the words stay after the bar stood still. */
const LINGER = 900;

/** The system's own scroll bar beside the list; it stands for all rows, whatever their number. */
export function ScrollBar({ rows, view, anchor, onFraction, bubble }: ScrollBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const put = useRef(0);
  const [held, setHeld] = useState<number | null>(null);
  const { count, heightOf } = rows();
  const height = Math.min(MOST_PIXELS, Math.max(view(), count * heightOf(-1)));
  useLayoutEffect(() => {
    const element = bar.current!;
    const most = element.scrollHeight - element.clientHeight;
    const top = toFraction(anchor.current, rows(), view()) * most;
    if (Math.abs(element.scrollTop - top) < 1) return;
    element.scrollTop = top;
    // As the browser rounded it: what differs from it later was moved by a person.
    put.current = element.scrollTop;
  });
  useEffect(() => {
    if (held === null) return;
    const timer = setTimeout(() => setHeld(null), LINGER);
    return () => clearTimeout(timer);
  }, [held]);
  const onScroll = (): void => {
    const element = bar.current!;
    if (Math.abs(element.scrollTop - put.current) < 1) return;
    const most = element.scrollHeight - element.clientHeight;
    put.current = element.scrollTop;
    const fraction = most <= 0 ? 0 : element.scrollTop >= most - 1 ? 1 : element.scrollTop / most;
    onFraction(fraction);
    setHeld(fromFraction(fraction, rows(), view()).row);
  };
  const words = held === null ? null : bubble(held);
  return (
    <>
      <div ref={bar} className="long-list-bar" aria-hidden="true" tabIndex={-1} onScroll={onScroll}>
        <div style={{ blockSize: `${height}px` }} />
      </div>
      {words !== null && (
        <div className="long-list-bubble" aria-hidden="true">
          {words}
        </div>
      )}
    </>
  );
}
