import { memo, type ReactNode } from 'react';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { ChooseBox, howPressed, type ItemPlaceProps, markWords, placeId } from './item-card.tsx';
import { ItemPicture } from './item-picture.tsx';
import { momentWords, sizeWords } from './item-words.ts';
import { RoleBox } from './role-box.tsx';

/** Cells of a line, header included. */
export const COLUMNS = 6;

/** An item as one line of a table. */
export const ItemLine = memo(function ItemLine(props: ItemPlaceProps): ReactNode {
  const { index, row, isActive, isChosen, style, on } = props;
  const { items } = useTexts();
  const lang = useLang();
  const common = {
    id: placeId(index),
    role: 'row',
    // The header is the first row.
    'aria-rowindex': index + 2,
    'aria-selected': isChosen,
    className: 'item-line',
    'data-active': isActive,
    style,
  } as const;
  if (row === undefined)
    return (
      <RoleBox {...common}>
        <RoleBox role="gridcell">{items.loading}</RoleBox>
      </RoleBox>
    );
  const marks = markWords(props, items);
  return (
    <RoleBox
      {...common}
      onClick={(event) => on.press(index, howPressed(event))}
      onDoubleClick={() => on.open(index)}
    >
      <RoleBox role="gridcell" className="item-line-name">
        <ChooseBox index={index} on={on} />
        <span className="item-thumb">
          <ItemPicture key={row.itemId} {...props} row={row} />
        </span>
        <bdi className="item-name">{row.name}</bdi>
        {marks.length > 0 && <span className="small item-marks">{marks.join(' · ')}</span>}
      </RoleBox>
      <RoleBox role="gridcell">{row.isWithheld ? items.withheld : items.kinds[row.kind]}</RoleBox>
      <RoleBox role="gridcell">{row.copyKind === 'original' ? items.original : items.received}</RoleBox>
      <RoleBox role="gridcell">{sizeWords(row.size, lang)}</RoleBox>
      <RoleBox role="gridcell">{momentWords(row.takenAt, lang)}</RoleBox>
      <RoleBox role="gridcell">{row.fileAt === null ? items.unknown : momentWords(row.fileAt, lang)}</RoleBox>
    </RoleBox>
  );
});
