import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { MinusIcon, PlusIcon, TurnLeftIcon, TurnRightIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FullViewState } from './use-full-view.ts';
import type { Reveal } from './use-reveal.ts';
import type { Zoom } from './use-zoom.ts';

export interface ViewBarProps {
  readonly zoom: Zoom;
  readonly reveal: Reveal;
  /** Left out where every pixel is there already. */
  readonly full?: FullViewState;
  readonly children?: ReactNode;
}

/** How a picture is looked at; none of it changes the picture. */
export function ViewBar({ zoom, reveal, full, children }: ViewBarProps): ReactNode {
  const { itemPage } = useTexts();
  return (
    <>
      <Toolbar aria-label={itemPage.viewTools} className="row view-bar">
        <Button look={reveal.isKept ? 'plain' : 'main'} onPress={reveal.toggle}>
          {reveal.isKept ? itemPage.blur : itemPage.look}
        </Button>
        <Button label={itemPage.smaller} onPress={zoom.smaller}>
          <MinusIcon />
        </Button>
        <Button label={itemPage.larger} onPress={zoom.larger}>
          <PlusIcon />
        </Button>
        <Button onPress={() => zoom.setScale('fit')}>{itemPage.fit}</Button>
        <Button
          onPress={() => {
            zoom.setScale(1);
            full?.make();
          }}
        >
          {itemPage.fullSize}
        </Button>
        <Button label={itemPage.turnLeft} onPress={() => zoom.turnBy(-90)}>
          <TurnLeftIcon />
        </Button>
        <Button label={itemPage.turnRight} onPress={() => zoom.turnBy(90)}>
          <TurnRightIcon />
        </Button>
        {children}
      </Toolbar>
      {full !== undefined && <FullState full={full} isWanted={zoom.scale !== 'fit'} />}
    </>
  );
}

/** Said while the small picture stands in for the large one: what is unclear is then not what the file holds. */
function FullState({
  full,
  isWanted,
}: {
  readonly full: FullViewState;
  readonly isWanted: boolean;
}): ReactNode {
  const { itemPage } = useTexts();
  const lang = useLang();
  const { view, isMaking, error, make } = full;
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (isMaking)
    return (
      <p className="row small" role="status">
        {itemPage.decodingFull}
        <Button look="quiet" onPress={full.stop}>
          {itemPage.stop}
        </Button>
      </p>
    );
  if (view !== null)
    return <p className="soft small">{view.isWhole ? itemPage.isFull : itemPage.isReduced}</p>;
  if (!isWanted) return null;
  return (
    <p className="row small">
      {itemPage.isSmall}
      <Button look="quiet" onPress={make}>
        {itemPage.openFull}
      </Button>
    </p>
  );
}
