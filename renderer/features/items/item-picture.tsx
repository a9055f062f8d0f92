import { type ReactNode, useState } from 'react';
import type { ItemRow } from '../../../shared/ipc/calls/item.ts';
import { KindIcon } from './kind-icon.tsx';

export const previewOf = (itemId: string): string => `/vault/item/${itemId}/preview`;

export interface ItemPictureProps {
  readonly row: ItemRow;
  readonly isClear: boolean;
  /** Asked to be isolated: shown no more, from that moment on. */
  readonly isLeaving: boolean;
  /** Pictures that fly past are not fetched. */
  readonly isScrolling: boolean;
}

/** A preview, blurred; or what kind of file it is. */
export function ItemPicture({ row, isClear, isLeaving, isScrolling }: ItemPictureProps): ReactNode {
  const [isFetched, setFetched] = useState(!isScrolling);
  if (!isScrolling && !isFetched) setFetched(true);
  if (row.isWithheld || isLeaving) return <KindIcon kind="isolated" />;
  if (!row.hasPreview || !isFetched) return <KindIcon kind={row.kind} />;
  return <img src={previewOf(row.itemId)} alt="" draggable={false} data-clear={isClear} />;
}
