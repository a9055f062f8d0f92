import type { ReactNode } from 'react';
import type { ItemRow } from '../../../shared/ipc/calls/item.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { previewOf } from './item-picture.tsx';

/** The picture in clear, as long as somebody holds the key or the button. It lies over everything and takes no presses. */
export function Peek({ row }: { readonly row: ItemRow }): ReactNode {
  const { items } = useTexts();
  return (
    <div className="peek">
      {row.hasPreview && !row.isWithheld ? (
        <img src={previewOf(row.itemId)} alt={row.name} draggable={false} />
      ) : (
        <p className="card">{row.isWithheld ? items.withheld : items.noPreview}</p>
      )}
    </div>
  );
}
