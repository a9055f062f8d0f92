import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ItemPage as Page } from '../../../shared/ipc/calls/item-page.ts';
import { parts } from '../../app/parts.ts';
import { useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { BackIcon, NextIcon, PreviousIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { HistoryList } from '../history/history-list.tsx';
import { PrintHistory } from '../history/print-history.tsx';
import { AcquisitionsTab } from './acquisitions-tab.tsx';
import { DerivativesTab } from './derivatives-tab.tsx';
import { HashesTab } from './hashes-tab.tsx';
import { ItemFacts } from './item-facts.tsx';
import { MarksTab } from './marks-tab.tsx';
import { MetadataTab } from './metadata-tab.tsx';
import { Viewer } from './viewer.tsx';
import './item.css';

export interface ItemPageProps {
  readonly itemId: string;
  /** Isolates the item at once; where it is given, the page offers it. */
  readonly onIsolate?: (itemId: string) => void;
}

/** One piece of evidence: to look at without changing it, and everything that is known of it. */
export function ItemPage({ itemId, onIsolate }: ItemPageProps): ReactNode {
  const lang = useLang();
  const { data, error } = useAsked('item.page', { itemId });
  if (error !== null) return <Gone problem={sayError(error, lang)} />;
  if (data === undefined) return null;
  return (
    <Known page={data} isHere={data.itemId === itemId} {...(onIsolate === undefined ? {} : { onIsolate })} />
  );
}

function Gone({ problem }: { readonly problem: string }): ReactNode {
  const { go } = useWork();
  const { itemPage } = useTexts();
  return (
    <div className="stack narrow">
      <Notice look="wrong">{problem}</Notice>
      <div>
        <Button onPress={() => go('items')}>{itemPage.toList}</Button>
      </div>
    </div>
  );
}

interface HeaderProps {
  readonly page: Page;
  readonly onIsolate?: (itemId: string) => void;
}

type TabId = keyof ReturnType<typeof useTexts>['itemPage']['tabs'];

/** The tab stays while a person goes from piece to piece; nothing of the piece before is seen in it. */
function Known({ page, isHere, onIsolate }: HeaderProps & { readonly isHere: boolean }): ReactNode {
  const { itemPage } = useTexts();
  const [selected, setSelected] = useState<TabId>('view');
  const content: Record<TabId, () => ReactNode> = {
    view: () => <Viewer page={page} />,
    metadata: () => <MetadataTab page={page} />,
    acquisitions: () => <AcquisitionsTab page={page} />,
    history: () => <ItemHistory itemId={page.itemId} />,
    hashes: () => <HashesTab page={page} />,
    derivatives: () => <DerivativesTab page={page} />,
    marks: () => <MarksTab page={page} />,
  };
  const tabs = (Object.keys(content) as TabId[]).map((id) => ({
    id,
    title: itemPage.tabs[id],
    content: isHere ? <Fragment key={page.itemId}>{content[id]()}</Fragment> : null,
  }));
  return (
    <div className="item-page">
      <Header page={page} {...(onIsolate === undefined ? {} : { onIsolate })} />
      <Tabs label={itemPage.about} tabs={tabs} selected={selected} onSelect={setSelected} />
    </div>
  );
}

function Header({ page, onIsolate }: HeaderProps): ReactNode {
  const { itemPage } = useTexts();
  const { go } = useWork();
  const { previous, next, itemId, conversationId } = page;
  const heading = useRef<HTMLHeadingElement>(null);
  useNeighbourKeys(previous, next);
  useEffect(() => {
    // From a list that is gone now: a reader of the screen goes on here, and the keyboard too.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <header className="stack item-title">
      <div className="row between">
        <Button look="quiet" onPress={() => go('items')}>
          <BackIcon /> {itemPage.toList}
        </Button>
        <div className="row">
          {onIsolate !== undefined && !page.isWithheld && (
            <Button onPress={() => onIsolate(itemId)}>{itemPage.isolate}</Button>
          )}
          {conversationId !== null && parts.conversations !== undefined && (
            <Button onPress={() => go('conversations', { conversationId })}>{itemPage.toConversation}</Button>
          )}
          <Button
            label={itemPage.previous}
            isDisabled={previous === null}
            onPress={() => previous !== null && go('items', { itemId: previous })}
          >
            <PreviousIcon />
          </Button>
          <Button
            label={itemPage.next}
            isDisabled={next === null}
            onPress={() => next !== null && go('items', { itemId: next })}
          >
            <NextIcon />
          </Button>
        </div>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{page.name}</bdi>
      </h1>
      <ItemFacts page={page} />
    </header>
  );
}

/** Alt with an arrow: no key that a reader of the screen, a player or a field needs for itself. */
function useNeighbourKeys(previous: string | null, next: string | null): void {
  const { go } = useWork();
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : null;
      if (to === null) return;
      event.preventDefault();
      go('items', { itemId: to });
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [previous, next, go]);
}

function ItemHistory({ itemId }: { readonly itemId: string }): ReactNode {
  const filter = { about: itemId, kind: null, person: null, since: null, until: null } as const;
  return (
    <div className="stack">
      <HistoryList filter={filter} newestFirst={false} />
      <PrintHistory filter={filter} />
    </div>
  );
}
