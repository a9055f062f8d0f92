import { type ReactNode, useState } from 'react';
import { perceptualDistance } from '../../../shared/domain/perceptual-distance.ts';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Isolable } from '../isolated/isolate-asking.tsx';
import { useIsolating } from '../isolated/isolating.ts';
import { PictureStage } from './picture-stage.tsx';
import { previewPath, useFullView } from './use-full-view.ts';
import { usePictureSize } from './use-picture-size.ts';
import { type Reveal, useReveal } from './use-reveal.ts';
import { useZoom, type Zoom } from './use-zoom.ts';
import { ViewBar } from './view-bar.tsx';

/** Candidates offered: what looks alike is at their top. */
const OFFERED = 50;

interface CompareProps {
  readonly page: ItemPage;
  readonly onClose: () => void;
}

/** Two pictures side by side, looked at alike; whether their bytes are the same, and how much they look alike. */
export function Compare({ page, onClose }: CompareProps): ReactNode {
  const { itemPage } = useTexts();
  const lang = useLang();
  const [other, setOther] = useState<string | null>(null);
  const { data, error } = useAsked('item.nearest', { itemId: page.itemId, count: OFFERED });
  return (
    <div className="viewer">
      <div className="row between">
        <h2>{itemPage.compareTitle}</h2>
        <Button onPress={onClose}>{itemPage.endCompare}</Button>
      </div>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {data?.rows.length === 0 && <p>{itemPage.noOther}</p>}
      {data !== undefined && data.rows.length > 0 && (
        <label className="field compare-choice">
          <span className="label">{itemPage.compareWith}</span>
          <select
            className="input"
            value={other ?? ''}
            onChange={(event) => setOther(event.currentTarget.value || null)}
          >
            <option value="">{itemPage.choose}</option>
            {data.rows.map(({ itemId, name, distance }) => (
              <option key={itemId} value={itemId}>
                {itemPage.candidate(name, distance)}
              </option>
            ))}
          </select>
        </label>
      )}
      {other !== null && <Pair key={other} left={page} rightId={other} />}
    </div>
  );
}

function Pair({ left, rightId }: { readonly left: ItemPage; readonly rightId: string }): ReactNode {
  const zoom = useZoom();
  const reveal = useReveal();
  const { data: right } = useAsked('item.page', { itemId: rightId });
  const { hidden } = useIsolating();
  if (right === undefined || right.itemId !== rightId || !right.hasPreview || hidden.has(rightId))
    return null;
  return (
    <>
      <ViewBar zoom={zoom} reveal={reveal} />
      <div className="two-pictures">
        <Half page={left} zoom={zoom} reveal={reveal} />
        <Isolable question={{ itemIds: [rightId] }}>
          <Half page={right} zoom={zoom} reveal={reveal} />
        </Isolable>
      </div>
      <Likeness left={left} right={right} />
    </>
  );
}

interface HalfProps {
  readonly page: ItemPage;
  readonly zoom: Zoom;
  readonly reveal: Reveal;
}

function Half({ page, zoom, reveal }: HalfProps): ReactNode {
  const { itemPage } = useTexts();
  const full = useFullView(page.itemId);
  const { size, onLoad } = usePictureSize(page, full.view);
  return (
    <figure className="half">
      <PictureStage
        src={full.view !== null && reveal.isClear ? full.view.path : previewPath(page.itemId)}
        size={size}
        zoom={zoom}
        reveal={reveal}
        label={itemPage.pictureOf(page.name)}
        onLoad={onLoad}
      />
      <figcaption className="stack small">
        <bdi>{page.name}</bdi>
        <code className="hash">SHA-256 {page.sha256}</code>
        {full.view === null && !full.isMaking && (
          <Button look="quiet" onPress={full.make}>
            {itemPage.openFull}
          </Button>
        )}
      </figcaption>
    </figure>
  );
}

function Likeness({ left, right }: { readonly left: ItemPage; readonly right: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const [a, b] = [hashOf(left), hashOf(right)];
  return (
    <Notice>
      <span>{left.sha256 === right.sha256 ? itemPage.sameBytes : itemPage.otherBytes}</span>
      {a !== null && b !== null && <span>{itemPage.distance(perceptualDistance(a, b))}</span>}
    </Notice>
  );
}

function hashOf({ derivatives }: ItemPage): string | null {
  return derivatives.findLast(({ perceptualHash }) => perceptualHash !== null)?.perceptualHash ?? null;
}
