import { type CSSProperties, type MouseEvent, memo, type ReactNode } from 'react';
import type { ItemRow } from '../../../shared/ipc/calls/item.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { CheckMark, EyeIcon } from '../../ui/icons.tsx';
import { ItemPicture } from './item-picture.tsx';
import { kindWords, momentWords } from './item-words.ts';
import { RoleBox } from './role-box.tsx';

export interface ItemPlaceProps {
  readonly index: number;
  /** Undefined while its row is not here: it keeps its place. */
  readonly row: ItemRow | undefined;
  readonly total: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isClear: boolean;
  readonly isReviewed: boolean;
  readonly isLeaving: boolean;
  readonly isScrolling: boolean;
  readonly style: CSSProperties;
  readonly on: ItemPlaceEvents;
}

export interface ItemPlaceEvents {
  readonly press: (index: number, how: 'only' | 'toggle' | 'range') => void;
  readonly open: (index: number) => void;
  /** Held down on the eye, and let go. */
  readonly peek: (index: number | null) => void;
}

export const placeId = (index: number): string => `item-place-${index}`;

export function howPressed(event: MouseEvent): 'only' | 'toggle' | 'range' {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

/** An item among many: a blurred picture over its name. Keys belong to the whole collection, so nothing in it takes focus. */
export const ItemCard = memo(function ItemCard(props: ItemPlaceProps): ReactNode {
  const { index, row, total, isActive, isChosen, style, on } = props;
  const texts = useTexts();
  const lang = useLang();
  const common = {
    id: placeId(index),
    role: 'option',
    'aria-setsize': total,
    'aria-posinset': index + 1,
    'aria-selected': isChosen,
    className: 'item-card',
    'data-active': isActive,
    style,
  } as const;
  if (row === undefined) return <RoleBox {...common} aria-label={texts.items.loading} />;
  const marks = markWords(props, texts.items);
  return (
    <RoleBox
      {...common}
      onClick={(event) => on.press(index, howPressed(event))}
      onDoubleClick={() => on.open(index)}
    >
      <div className="item-picture">
        <ItemPicture key={row.itemId} {...props} row={row} />
        <Handles {...props} row={row} />
      </div>
      <div className="item-about">
        <bdi className="item-name">{row.name}</bdi>
        <span className="soft small">{kindWords(row, texts)}</span>
        <span className="soft small">{momentWords(row.takenAt, lang)}</span>
        {marks.length > 0 && <span className="small item-marks">{marks.join(' · ')}</span>}
      </div>
    </RoleBox>
  );
});

export function markWords(
  { row, isReviewed, isLeaving }: ItemPlaceProps,
  items: ReturnType<typeof useTexts>['items'],
): string[] {
  if (row?.isWithheld) return [];
  if (isLeaving) return [items.leaving];
  return [...(row?.isExhibited ? [items.exhibited] : []), ...(isReviewed ? [items.reviewed] : [])];
}

/** For the mouse: a box that chooses one more, and an eye to hold down. Both have keys, so readers pass over them. */
function Handles({ index, row, isLeaving, on }: ItemPlaceProps & { readonly row: ItemRow }): ReactNode {
  const { items } = useTexts();
  const canLook = row.hasPreview && !row.isWithheld && !isLeaving;
  return (
    <>
      <ChooseBox index={index} on={on} />
      {canLook && (
        <span
          className="item-eye"
          aria-hidden="true"
          title={items.holdToLook}
          onPointerDown={(event) => {
            event.preventDefault();
            on.peek(index);
          }}
          onPointerUp={() => on.peek(null)}
          onPointerLeave={() => on.peek(null)}
          onPointerCancel={() => on.peek(null)}
        >
          <EyeIcon />
        </span>
      )}
    </>
  );
}

export function ChooseBox({ index, on }: Pick<ItemPlaceProps, 'index' | 'on'>): ReactNode {
  return (
    <span
      className="item-box"
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        on.press(index, event.shiftKey ? 'range' : 'toggle');
      }}
    >
      <CheckMark />
    </span>
  );
}
