import { type ReactNode, useEffect, useRef } from 'react';
import type { LabelHit, SearchHit } from '../../../shared/ipc/calls/search.ts';
import { needlesOf, spansOf } from '../../../shared/search/query.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayClock, sayShortDay } from '../../ui/device-time.ts';
import { ShownText } from '../../ui/shown-text.tsx';
import type { Found } from './use-search.ts';

export type Target = SearchHit | LabelHit;

export interface HitsProps {
  readonly id: string;
  readonly found: Found;
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
  readonly onOpen: (target: Target) => void;
  readonly onMore: () => void;
}

/** What was found, in one list: names, files and notes first, because they are few. */
export function Hits({ id, found, chosen, onChoose, onOpen, onMore }: HitsProps): ReactNode {
  const { search } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const needles = needlesOf(found.text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is chosen
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const option = (place: number, target: Target, content: ReactNode): ReactNode => (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which one is chosen
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field
    <div
      key={place}
      id={`${id}-${place}`}
      role="option"
      aria-selected={place === chosen}
      className="hit"
      onClick={() => onChoose(place)}
      onDoubleClick={() => onOpen(target)}
    >
      {content}
    </div>
  );
  const { labels, hits } = found;
  return (
    <div className="search-hits" ref={list}>
      <div role="listbox" id={id} aria-label={search.hits}>
        {labels.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div role="group" aria-label={search.labels}>
            {labels.map((label, i) =>
              option(
                i,
                label,
                <>
                  <span className="soft small">{search.kinds[label.kind]}</span>{' '}
                  <ShownText text={label.text} marks={spansOf(label.text, needles)} />
                </>,
              ),
            )}
          </div>
        )}
        {hits.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div role="group" aria-label={search.hits}>
            {hits.map((hit, i) => option(labels.length + i, hit, <Hit hit={hit} needles={needles} />))}
          </div>
        )}
      </div>
      {found.next !== null && <Button onPress={onMore}>{search.more}</Button>}
    </div>
  );
}

function Hit({ hit, needles }: { readonly hit: SearchHit; readonly needles: readonly string[] }): ReactNode {
  const { search } = useTexts();
  const lang = useLang();
  const { time, sender, excerpt } = hit;
  return (
    <>
      <div className="row between small">
        <strong>{sender !== null && <ShownText text={sender} />}</strong>
        <span className="soft">
          {time === null ? search.noTime : `${sayShortDay(time, lang)} ${sayClock(time, lang)}`}
        </span>
      </div>
      <ShownText text={excerpt} marks={spansOf(excerpt, needles)} />
    </>
  );
}
