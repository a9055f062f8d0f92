import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ItemRow } from '../../../shared/ipc/calls/item.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { useAskToIsolate } from '../isolated/isolate-asking.tsx';
import { useIsolating } from '../isolated/isolating.ts';
import { browsingOf, keepBrowsing } from './browsing.ts';
import { Chosen } from './chosen.tsx';
import { Collection } from './collection.tsx';
import { Filters } from './filters.tsx';
import './items.css';

import { ItemPage } from '../item/item-page.tsx';
import { askIds, useItemWindow } from './item-list.ts';
import { LookSwitch } from './look-switch.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { Peek } from './peek.tsx';
import { Review } from './review.tsx';
import { startMarks } from './reviewed.ts';
import { useSelection } from './use-selection.ts';
import { useWindowFocus } from './use-window-focus.ts';

/** The list, or the one piece of it that a person was sent to. */
export function Items(): ReactNode {
  const { where } = useWork();
  return where.itemId === undefined ? <ItemList /> : <ItemPage itemId={where.itemId} />;
}

/** What was taken in, in the order it came. Pictures are blurred until somebody holds a key or a button on them. */
function ItemList(): ReactNode {
  const caseId = useCaseId();
  const { go } = useWork();
  const { items } = useTexts();
  const lang = useLang();
  const [browsing, setBrowsing] = useState(() => browsingOf(caseId));
  const { look, filter, order } = browsing;
  const list = useMemo(() => ({ caseId, filter, order }), [caseId, filter, order]);
  const [inSight, setInSight] = useState({ from: browsing.active, to: browsing.active });
  const onInSight = useCallback((from: number, to: number) => setInSight({ from, to }), []);
  const { total, rowAt, error } = useItemWindow(list, inSight);
  const latestRowAt = useRef(rowAt);
  latestRowAt.current = rowAt;
  const selecting = useSelection(list, rowAt, browsing.active);
  // The item and not its place: a list that moves meanwhile never shows another picture, or isolates another item.
  const [peeked, setPeeked] = useState<ItemRow | null>(null);
  const ask = useAskToIsolate();
  const [batch, setBatch] = useState<readonly string[] | null>(null);
  const isFocused = useWindowFocus();
  const { hidden } = useIsolating();
  const { choose, active, activeId, ids } = selecting;
  useEffect(() => startMarks(caseId), [caseId]);
  useEffect(() => keepBrowsing(caseId, { ...browsing, active }), [caseId, browsing, active]);
  const onPeek = useCallback(
    (index: number | null) => {
      setPeeked(index === null ? null : (latestRowAt.current(index) ?? null));
      if (index !== null) choose(index, 'move');
    },
    [choose],
  );
  const open = useCallback(
    (index: number) => {
      const itemId = latestRowAt.current(index)?.itemId;
      if (itemId !== undefined) go('items', { itemId });
    },
    [go],
  );
  const acted = ids.size > 0 ? [...ids] : [activeId ?? rowAt(active)?.itemId ?? []].flat();
  /** What is isolated already is passed over by the core; what keys act on may be isolated itself. */
  const askIsolate = (): void => {
    setPeeked(null);
    if (selecting.isFinding) return;
    if (acted.length > 0 && !(acted.length === 1 && rowAt(active)?.isWithheld))
      ask({ itemIds: acted, onIsolated: selecting.clear });
  };
  const review = useAction(
    useCallback(async () => {
      const shown = { ...filter, preview: 'made', isIsolated: false } as const;
      const all = await askIds({ caseId, order, filter: shown });
      setBatch(ids.size === 0 ? all : all.filter((id) => ids.has(id)));
    }, [caseId, filter, order, ids]),
  );
  if (error !== null && total === null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (total === null) return null;
  const isNarrowed = Object.keys(filter).length > 0;
  if (total === 0 && !isNarrowed) return <NothingYet />;
  return (
    <div className="items">
      <header className="row between">
        <h1>
          {items.title} <span className="soft items-count">{items.count(total, lang)}</span>
        </h1>
        <div className="row">
          <Button
            look="main"
            onPress={review.run}
            isDisabled={review.isRunning || selecting.isFinding || total === 0}
          >
            {ids.size === 0 ? items.reviewAll : items.reviewChosen(ids.size)}
          </Button>
          <LookSwitch look={look} onLook={(next) => setBrowsing({ ...browsing, look: next })} />
        </div>
      </header>
      <Filters
        filter={filter}
        onFilter={(next) => {
          setBrowsing({ ...browsing, filter: next });
          selecting.clear();
          selecting.begin();
        }}
        order={order}
        onOrder={(next) => {
          setBrowsing({ ...browsing, order: next });
          selecting.begin();
        }}
      />
      {[review.error, selecting.error, error]
        .filter((each) => each !== null)
        .map((each) => (
          <Notice key={String(each)} look="wrong">
            {sayError(each, lang)}
          </Notice>
        ))}
      {batch !== null && batch.length === 0 && <Notice look="advice">{items.reviewNone}</Notice>}
      <Chosen selecting={selecting} onIsolate={askIsolate} />
      {total === 0 ? (
        <Notice>{items.nothingFits}</Notice>
      ) : (
        <Collection
          look={look}
          total={total}
          rowAt={rowAt}
          selecting={selecting}
          order={order}
          onOrder={(next) => setBrowsing({ ...browsing, order: next })}
          onInSight={onInSight}
          onOpen={open}
          onPeek={onPeek}
          onIsolate={askIsolate}
          isFocused={isFocused}
        />
      )}
      {peeked !== null && isFocused && !hidden.has(peeked.itemId) && <Peek row={peeked} />}
      {batch !== null && batch.length > 0 && <Review itemIds={batch} onClose={() => setBatch(null)} />}
    </div>
  );
}
