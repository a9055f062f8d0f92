import { type ReactNode, useState } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Compare } from './compare.tsx';
import { PictureStage } from './picture-stage.tsx';
import { previewPath, useFullView } from './use-full-view.ts';
import { usePictureSize } from './use-picture-size.ts';
import { useReveal } from './use-reveal.ts';
import { useZoom } from './use-zoom.ts';
import { ViewBar } from './view-bar.tsx';

export function ImageViewer({ page }: { readonly page: ItemPage }): ReactNode {
  return page.hasPreview ? <Picture page={page} /> : <NoPreview itemId={page.itemId} />;
}

/** Nothing is decoded unasked: a picture whose preview was put off waits here for a person. */
function NoPreview({ itemId }: { readonly itemId: string }): ReactNode {
  const { itemPage } = useTexts();
  const job = useJob('item.makePreview');
  const isOfThis = job.input?.itemId === itemId;
  return (
    <div className="stack narrow">
      <p>{itemPage.noPreview}</p>
      <div>
        <Button look="main" isDisabled={job.isRunning} onPress={() => job.run({ itemId })}>
          {itemPage.makePreview}
        </Button>
      </div>
      {isOfThis && <JobProgress job={job} label={itemPage.decoding} />}
    </div>
  );
}

function Picture({ page }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const zoom = useZoom();
  const reveal = useReveal();
  const full = useFullView(page.itemId);
  const { size, onLoad } = usePictureSize(page, full.view);
  const [isComparing, setComparing] = useState(false);
  if (isComparing) return <Compare page={page} onClose={() => setComparing(false)} />;
  return (
    <div className="viewer">
      <ViewBar zoom={zoom} reveal={reveal} full={full}>
        <Button onPress={() => setComparing(true)}>{itemPage.compare}</Button>
      </ViewBar>
      <PictureStage
        // Blurred it is the small one that is shown: the large one is asked for to be read.
        src={full.view !== null && reveal.isClear ? full.view.path : previewPath(page.itemId)}
        size={size}
        zoom={zoom}
        reveal={reveal}
        label={itemPage.picture}
        onLoad={onLoad}
      />
      <p className="soft small">{itemPage.stageKeys}</p>
    </div>
  );
}
