import type { ReactNode } from 'react';
import type { ItemOrder } from '../../../shared/ipc/calls/item.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { RoleBox } from './role-box.tsx';

export interface ListHeadProps {
  readonly order: ItemOrder;
  readonly onOrder: (order: ItemOrder) => void;
}

const HEADS = [
  ['name', 'name'],
  ['kind', 'type'],
  ['copy', null],
  ['size', 'size'],
  ['taken', 'taken'],
  ['fileDate', 'file-date'],
] as const;

/** Names of the columns; a press orders by one, or turns its order round. For keys there is the choice over the list. */
export function ListHead({ order, onOrder }: ListHeadProps): ReactNode {
  const { items } = useTexts();
  return (
    <RoleBox role="row" aria-rowindex={1} className="item-line item-head">
      {HEADS.map(([name, by]) => {
        const isOrder = by === order.by;
        // A press does what the choice over the list does by keys.
        return (
          <RoleBox
            key={name}
            role="columnheader"
            aria-sort={isOrder ? (order.isDescending ? 'descending' : 'ascending') : undefined}
            data-can={by !== null}
            onClick={() =>
              by !== null && onOrder({ by, isDescending: isOrder ? !order.isDescending : false })
            }
          >
            {items.heads[name]}
            {isOrder && <span aria-hidden="true">{order.isDescending ? ' ↓' : ' ↑'}</span>}
          </RoleBox>
        );
      })}
    </RoleBox>
  );
}
