import { type KeyboardEvent, type ReactNode, useCallback, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ItemRow } from '../../../shared/ipc/calls/item.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { IsolateDialog } from '../isolated/isolate-dialog.tsx';
import { isIsolateKey } from '../isolated/isolate-key.ts';
import { useIsolating } from '../isolated/isolating.ts';
import { previewOf } from './item-picture.tsx';
import { momentWords } from './item-words.ts';
import { KindIcon } from './kind-icon.tsx';
import { markReviewed, markTextOnly, useMarks } from './reviewed.ts';
import { useReviewTime } from './use-review-time.ts';

/** As it stands on keyboards, Korean ones included. */
const ESCAPE = 'Esc';

export interface ReviewProps {
  /** The batch, in its order. */
  readonly itemIds: readonly string[];
  readonly onClose: () => void;
}

/** Rows asked for at once. */
const PAGE = 100;

/**
 * One batch, one by one in large and in clear, under one hand and for ten minutes. It is blurred again when the time is
 * over, when the window is left, and while a question about isolating is open.
 */
export function Review({ itemIds, onClose }: ReviewProps): ReactNode {
  const { items } = useTexts();
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const time = useReviewTime();
  const marks = useMarks();
  const { hidden } = useIsolating();
  const { row, error } = useRow(itemIds, at);
  const itemId = itemIds[at]!;
  const step = (by: number): void => setAt((now) => Math.max(0, Math.min(itemIds.length - 1, now + by)));
  const isGone = row === undefined || row.isWithheld || hidden.has(itemId);
  const mark = (): void => {
    markReviewed(itemId);
    step(1);
  };
  const keepClear = (): void => {
    markTextOnly(itemId, !marks.textOnly.has(itemId));
    step(marks.textOnly.has(itemId) ? 0 : 1);
  };
  const ask = useCallback(() => {
    time.cover();
    setAsked([itemId]);
  }, [time.cover, itemId]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = actOf(event);
    // Space presses the button that has the focus, as everywhere.
    if (act === null || (act === 'show' && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    if (act === 'next') step(1);
    else if (act === 'previous') step(-1);
    else if (isGone) return;
    else if (act === 'isolate') ask();
    else if (time.isCovered) time.uncover();
    else if (act === 'mark') mark();
    else if (act === 'text-only') keepClear();
  };
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className="veil review-veil">
      <Modal className="review">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: each key has its button below */}
        <div onKeyDown={onKeyDown} className="review-frame">
          <AriaDialog className="review-inside">
            <header className="row between">
              <Heading slot="title" className="review-title">
                {items.reviewPlace(at + 1, itemIds.length)}
              </Heading>
              <span className="soft small" role="timer">
                {items.reviewLeft(time.minutesLeft)}
              </span>
            </header>
            <Shown row={row} isCovered={time.isCovered} isGone={isGone} error={error}>
              <Button look="main" onPress={time.uncover} autoFocus>
                {time.isOver ? items.reviewAgain : items.reviewShow} <kbd>S</kbd>
              </Button>
            </Shown>
            <About
              row={row}
              isReviewed={marks.reviewed.has(itemId)}
              isTextOnly={marks.textOnly.has(itemId)}
            />
            <div className="row review-acts">
              <Button onPress={() => step(-1)} isDisabled={at === 0}>
                {items.reviewPrevious} <kbd>A</kbd>
              </Button>
              <Button onPress={() => step(1)} isDisabled={at === itemIds.length - 1}>
                {items.reviewNext} <kbd>D</kbd>
              </Button>
              <Button look="main" onPress={mark} isDisabled={isGone || time.isCovered}>
                {items.reviewMark} <kbd>S</kbd>
              </Button>
              <Button onPress={keepClear} isDisabled={isGone || time.isCovered}>
                {marks.textOnly.has(itemId) ? items.reviewBlurAgain : items.reviewTextOnly} <kbd>W</kbd>
              </Button>
              <Button onPress={ask} isDisabled={isGone}>
                {items.isolate} <kbd>Q</kbd>
              </Button>
              <Button look="quiet" onPress={onClose}>
                {items.reviewEnd} <kbd>{ESCAPE}</kbd>
              </Button>
            </div>
          </AriaDialog>
        </div>
      </Modal>
      <IsolateDialog itemIds={asked} onClose={() => setAsked(null)} onIsolated={() => step(1)} />
    </ModalOverlay>
  );
}

type Act = 'next' | 'previous' | 'mark' | 'text-only' | 'show' | 'isolate';

const KEYS: Readonly<Record<string, Act>> = {
  KeyA: 'previous',
  ArrowLeft: 'previous',
  KeyD: 'next',
  ArrowRight: 'next',
  KeyS: 'mark',
  KeyW: 'text-only',
  Space: 'show',
};

/** By place on the board, so that they work under Korean input too. */
function actOf(event: KeyboardEvent): Act | null {
  return isIsolateKey(event) ? 'isolate' : (KEYS[event.code] ?? null);
}

function useRow(itemIds: readonly string[], at: number): { row: ItemRow | undefined; error: unknown } {
  const from = Math.floor(at / PAGE) * PAGE;
  const { data, error } = useAsked('item.rows', { itemIds: itemIds.slice(from, from + PAGE) });
  return { row: data?.rows.find(({ itemId }) => itemId === itemIds[at]), error };
}

interface ShownProps {
  readonly row: ItemRow | undefined;
  readonly isCovered: boolean;
  readonly isGone: boolean;
  readonly error: unknown;
  /** The way to uncover it. */
  readonly children: ReactNode;
}

function Shown({ row, isCovered, isGone, error, children }: ShownProps): ReactNode {
  const { items } = useTexts();
  const lang = useLang();
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (row === undefined) return <div className="review-picture" />;
  if (isGone)
    return (
      <div className="review-picture">
        <KindIcon kind="isolated" />
        <p>{items.withheld}</p>
      </div>
    );
  return (
    <div className="review-picture" data-covered={isCovered}>
      {!isCovered && <img key={row.itemId} src={previewOf(row.itemId)} alt={row.name} draggable={false} />}
      {isCovered && (
        <div className="review-cover">
          <p>{items.reviewCovered}</p>
          {children}
        </div>
      )}
    </div>
  );
}

interface AboutProps {
  readonly row: ItemRow | undefined;
  readonly isReviewed: boolean;
  readonly isTextOnly: boolean;
}

function About({ row, isReviewed, isTextOnly }: AboutProps): ReactNode {
  const { items } = useTexts();
  const lang = useLang();
  if (row === undefined) return null;
  return (
    <p className="soft small" aria-live="polite">
      <bdi>{row.name}</bdi> · {momentWords(row.takenAt, lang)}
      {isReviewed && ` · ${items.reviewed}`}
      {isTextOnly && ` · ${items.staysClear}`}
    </p>
  );
}
