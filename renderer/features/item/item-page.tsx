import { Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
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
import { Isolable, type IsolateQuestion } from '../isolated/isolate-asking.tsx';
import { IsolateButton } from '../isolated/isolate-button.tsx';
import { useIsolating } from '../isolated/isolating.ts';
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
}

/** One piece of evidence: to look at without changing it, and everything that is known of it. */
export function ItemPage({ itemId }: ItemPageProps): ReactNode {
  const lang = useLang();
  const { data, error } = useAsked('item.page', { itemId });
  const { hidden } = useIsolating();
  if (error !== null) return <Gone problem={sayError(error, lang)} />;
  if (data === undefined) return null;
  const page = hidden.has(data.itemId) ? { ...data, isWithheld: true } : data;
  return <Known page={page} isHere={data.itemId === itemId} />;
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
}

type TabId = keyof ReturnType<typeof useTexts>['itemPage']['tabs'];

/** The tab stays while a person goes from piece to piece; nothing of the piece before is seen in it. */
function Known({ page, isHere }: HeaderProps & { readonly isHere: boolean }): ReactNode {
  const { itemPage } = useTexts();
  const [selected, setSelected] = useState<TabId>('view');
  const ofPage = useQuestion(page);
  const question = isHere ? ofPage : null;
  const content: Record<TabId, () => ReactNode> = {
    view: () => (
      <Isolable question={question}>
        <Viewer page={page} />
      </Isolable>
    ),
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
      <Header page={page} question={question} />
      <Tabs label={itemPage.about} tabs={tabs} selected={selected} onSelect={setSelected} />
    </div>
  );
}

/** To the list it came from: what is isolated is not looked at once more. */
function useQuestion({ itemId, isWithheld }: Page): IsolateQuestion | null {
  const { go } = useWork();
  return useMemo(
    () => (isWithheld ? null : { itemIds: [itemId], onIsolated: () => go('items') }),
    [itemId, isWithheld, go],
  );
}

function Header({ page, question }: HeaderProps & { readonly question: IsolateQuestion | null }): ReactNode {
  const { itemPage } = useTexts();
  const { go } = useWork();
  const { previous, next, conversationId } = page;
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
          {question !== null && <IsolateButton question={question} />}
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
      <Isolable question={question}>
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{page.name}</bdi>
        </h1>
      </Isolable>
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
      const to = event.key === 'PageUp' ? previous : event.key === 'PageDown' ? next : null;
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
