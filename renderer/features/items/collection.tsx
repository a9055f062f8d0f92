import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ItemOrder } from '../../../shared/ipc/calls/item.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useIsolating } from '../isolated/isolating.ts';
import { ItemCard, type ItemPlaceEvents, placeId } from './item-card.tsx';
import { COLUMNS, ItemLine } from './item-line.tsx';
import type { ItemWindow } from './item-list.ts';
import { type Look, layoutOf } from './layout.ts';
import { ListHead } from './list-head.tsx';
import { useMarks } from './reviewed.ts';
import { RoleBox } from './role-box.tsx';
import { useCollectionKeys } from './use-collection-keys.ts';
import { useInlineSize, useRem } from './use-measure.ts';
import type { Selecting } from './use-selection.ts';

export interface CollectionProps {
  readonly look: Look;
  readonly total: number;
  readonly rowAt: ItemWindow['rowAt'];
  readonly selecting: Selecting;
  readonly order: ItemOrder;
  readonly onOrder: (order: ItemOrder) => void;
  /** Places whose rows are wanted. */
  readonly onInSight: (from: number, to: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onPeek: (index: number | null) => void;
  readonly onIsolate: () => void;
  /** The window is in use; otherwise everything is blurred. */
  readonly isFocused: boolean;
}

/** Rows built beyond those in sight, on either side. */
const OVERSCAN = 2;

/** Items as cards or as lines: only those in sight are built, so a hundred thousand are as light as ten. */
export function Collection(props: CollectionProps): ReactNode {
  const { look, total, rowAt, selecting, order, onOrder, onInSight, onOpen, onPeek, isFocused } = props;
  const { items } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const width = useInlineSize(scroller);
  const layout = layoutOf(look, width - 2 * rem * 0.25, rem);
  const { columns, row, gap } = layout;
  const head = look === 'list' ? 2.5 * rem : 0;
  const activeRow = Math.floor(selecting.active / columns);
  const virtualizer = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    gap,
    overscan: OVERSCAN,
    scrollMargin: head,
    scrollPaddingStart: head + gap,
    scrollPaddingEnd: gap,
    // What keys act on is always there to be named, wherever the wheel went.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), activeRow])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are worked out anew when these change
  useEffect(() => virtualizer.measure(), [virtualizer, row, gap, columns]);
  const show = useCallback(
    (index: number) => virtualizer.scrollToIndex(Math.floor(index / columns), { align: 'auto' }),
    [virtualizer, columns],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, to where a person was, when it is known how wide it is
  useEffect(() => {
    if (width > 0 && selecting.active > 0) virtualizer.scrollToIndex(activeRow, { align: 'center' });
  }, [width > 0, look, columns]);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(
    () => onInSight(startIndex * columns, (endIndex + 1) * columns - 1),
    [onInSight, startIndex, endIndex, columns],
  );
  const keys = useCollectionKeys({
    ...props,
    columns,
    page: Math.max(1, endIndex - startIndex - 1) * columns,
    show,
  });
  const { choose } = selecting;
  const on = useMemo<ItemPlaceEvents>(
    () => ({ press: choose, open: onOpen, peek: onPeek }),
    [choose, onOpen, onPeek],
  );
  const { reviewed, textOnly } = useMarks();
  const { hidden } = useIsolating();
  const Place = look === 'grid' ? ItemCard : ItemLine;
  const rows = virtualizer.getVirtualItems();
  const styleOf = useStyles(layout);
  // What leaves the sight at one end comes in again at the other with another item in it: building anew costs a frame.
  const slots = Math.ceil((virtualizer.scrollRect?.height ?? 0) / (row + gap)) + 2 * OVERSCAN + 2;
  const near = rows.filter(({ index }) => index !== activeRow);
  const isApart = activeRow < (near[0]?.index ?? 0) - 1 || activeRow > (near.at(-1)?.index ?? 0) + 1;
  const slotOf = (index: number, column: number): string =>
    `${isApart && index === activeRow ? 'active' : index % slots} ${column}`;
  const isBuilt = rows.some(({ index }) => index === activeRow) && selecting.active < total;
  return (
    <RoleBox
      ref={scroller}
      className="items-scroller"
      data-columns={Math.min(columns, 2)}
      tabIndex={0}
      aria-label={items.title}
      aria-multiselectable
      aria-activedescendant={isBuilt ? placeId(selecting.active) : undefined}
      {...(look === 'grid'
        ? { role: 'listbox', 'aria-orientation': 'horizontal' }
        : { role: 'grid', 'aria-rowcount': total + 1, 'aria-colcount': COLUMNS })}
      {...keys}
    >
      {look === 'list' && <ListHead order={order} onOrder={onOrder} />}
      <div
        role={look === 'grid' ? 'presentation' : 'rowgroup'}
        className="items-all"
        style={{ blockSize: virtualizer.getTotalSize() }}
      >
        {rows.flatMap(({ index, start }) =>
          Array.from({ length: Math.min(columns, total - index * columns) }, (_, column) => {
            const at = index * columns + column;
            const item = rowAt(at);
            return (
              <Place
                key={slotOf(index, column)}
                index={at}
                row={item}
                total={total}
                isActive={at === selecting.active}
                isChosen={item !== undefined && selecting.ids.has(item.itemId)}
                isReviewed={item !== undefined && reviewed.has(item.itemId)}
                isClear={isFocused && item !== undefined && textOnly.has(item.itemId)}
                isLeaving={item !== undefined && hidden.has(item.itemId)}
                isScrolling={virtualizer.isScrolling}
                style={styleOf(start - head, column)}
                on={on}
              />
            );
          }),
        )}
      </div>
    </RoleBox>
  );
}

/** One object for one place, so that a card which stays where it is need not be drawn anew. */
function useStyles({ columns, row, gap }: { columns: number; row: number; gap: number }) {
  return useMemo(() => {
    const known = new Map<string, CSSProperties>();
    return (top: number, column: number): CSSProperties => {
      const key = `${top} ${column}`;
      const style = known.get(key) ?? {
        insetBlockStart: 0,
        transform: `translateY(${top}px)`,
        insetInlineStart: `calc((100% + ${gap}px) / ${columns} * ${column})`,
        inlineSize: `calc((100% + ${gap}px) / ${columns} - ${gap}px)`,
        blockSize: row,
      };
      if (known.size > 2000) known.clear();
      known.set(key, style);
      return style;
    };
  }, [columns, row, gap]);
}
