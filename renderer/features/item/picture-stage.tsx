import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import type { Reveal } from './use-reveal.ts';
import { fitScale, type Size, useRoom, useWheelZoom, type Zoom } from './use-zoom.ts';

export interface PictureStageProps {
  readonly src: string;
  /** Pixels of the original, upright. */
  readonly size: Size;
  readonly zoom: Zoom;
  readonly reveal: Reveal;
  readonly label: string;
  readonly onLoad?: (size: Size) => void;
}

/** A picture in a room of its own: blurred it is always seen whole, so that no letter is large enough to be read. */
export function PictureStage(props: PictureStageProps): ReactNode {
  const { src, size, zoom, reveal, label, onLoad } = props;
  const { itemPage } = useTexts();
  const stage = useRef<HTMLElement>(null);
  const room = useRoom(stage);
  useWheelZoom(stage, zoom);
  const fit = fitScale(size, room, zoom.turn);
  useEffect(() => {
    zoom.fitted.current = fit;
  }, [zoom, fit]);
  const scale = zoom.scale === 'fit' || !reveal.isClear ? fit : zoom.scale;
  const [width, height] = [size.width * scale, size.height * scale];
  const [across, down] = zoom.turn % 180 === 0 ? [width, height] : [height, width];
  const onKeyDown = (event: KeyboardEvent): void => {
    reveal.holding.onKeyDown(event);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (zoom.onKey(event.key)) event.preventDefault();
  };
  return (
    <section
      ref={stage}
      className="stage"
      aria-label={reveal.isClear ? label : itemPage.blurredPicture}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is zoomed by keys
      tabIndex={0}
      data-clear={reveal.isClear}
      {...reveal.holding}
      onKeyDown={onKeyDown}
    >
      <div className="stage-room" style={{ inlineSize: `${across}px`, blockSize: `${down}px` }}>
        <img
          src={src}
          alt=""
          draggable={false}
          style={{
            inlineSize: `${width}px`,
            blockSize: `${height}px`,
            transform: `translate(-50%, -50%) rotate(${zoom.turn}deg)`,
          }}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            onLoad?.({ width: naturalWidth, height: naturalHeight })
          }
        />
      </div>
    </section>
  );
}
