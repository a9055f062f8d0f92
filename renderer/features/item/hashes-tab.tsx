import type { ReactNode } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CopyLine } from '../../ui/copy-line.tsx';

/** The hashes of the file as it was taken in; the same on any computer, by any tool. */
export function HashesTab({ page }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  return (
    <div className="stack">
      <p className="soft">{itemPage.hashesWhat}</p>
      <CopyLine label={itemPage.sha256} value={page.sha256} />
      <CopyLine label={itemPage.sha512} value={page.sha512} />
      <CopyLine label={itemPage.id} value={page.itemId} />
    </div>
  );
}
