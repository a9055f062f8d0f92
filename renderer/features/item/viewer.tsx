import type { ReactNode } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { ImageViewer } from './image-viewer.tsx';
import { MediaViewer } from './media-viewer.tsx';
import { PdfViewer } from './pdf-viewer.tsx';
import { TextViewer } from './text-viewer.tsx';

/** The way to look at each kind of file that runs nothing of it. */
export function Viewer({ page }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  if (page.isWithheld) return <Notice look="advice">{itemPage.isWithheld}</Notice>;
  switch (page.viewer) {
    case 'image':
      return <ImageViewer page={page} />;
    case 'pdf':
      return <PdfViewer page={page} />;
    case 'audio':
    case 'video':
      return <MediaViewer page={page} kind={page.viewer} />;
    case 'text':
      return <TextViewer page={page} />;
    case 'none':
      return <Notice>{itemPage.noViewer}</Notice>;
  }
}
