// biome-ignore-all lint/a11y/useSemanticElements: rows lie where they are scrolled to, which the boxes of a table cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the row of a plain table is no thing to press
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef, useState } from 'react';
import { actorBasisText, clockStateText, entryText } from '../../../shared/i18n/custody.ts';
import type { HistoryFilter, HistoryRow } from '../../../shared/ipc/calls/history.ts';
import { useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useListWindow } from '../../ipc/use-list-window.ts';
import { sayHere } from '../../texts/say-values.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import './history.css';

export interface HistoryListProps {
  readonly filter: HistoryFilter;
  readonly newestFirst: boolean;
}

/** Pixels of a row before it is measured; of few rows in sight more are drawn on both sides. */
const ROW = 52;
const BESIDE = 8;

/** What was done, when and by whom. Only rows in sight are built, however long the log is. */
export function HistoryList({ filter, newestFirst }: HistoryListProps): ReactNode {
  const { history } = useTexts();
  const lang = useLang();
  const room = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState<number | null>(null);
  const [count, setCount] = useState(0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => room.current,
    estimateSize: () => ROW,
    overscan: BESIDE,
  });
  const drawn = virtual.getVirtualItems();
  const rows = useListWindow<HistoryRow>({
    key: ['history.rows', filter, newestFirst],
    ask: (from, count) => call('history.rows', { filter, newestFirst, from, count }),
    inSight: { from: drawn[0]?.index ?? 0, to: drawn.at(-1)?.index ?? 0 },
  });
  if (rows.total !== null && rows.total !== count) setCount(rows.total);
  if (rows.error !== null) return <Notice look="wrong">{sayError(rows.error, lang)}</Notice>;
  if (rows.total === null) return null;
  if (rows.total === 0) return <p>{history.none}</p>;
  return (
    <div className="history-list">
      <p className="soft small" role="status">
        {history.count(rows.total)} · {history.clock}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <div ref={room} className="history-room" tabIndex={0}>
        <div role="table" aria-label={history.list} aria-rowcount={rows.total + 1}>
          <div role="rowgroup" className="history-head">
            <div role="row" className="history-row" aria-rowindex={1}>
              {[history.number, history.time, history.act, history.subject, history.by].map((title) => (
                <span key={title} role="columnheader">
                  {title}
                </span>
              ))}
            </div>
          </div>
          <div role="rowgroup" className="history-rows" style={{ blockSize: `${virtual.getTotalSize()}px` }}>
            {drawn.map(({ index, start, key }) => (
              <div
                key={key}
                ref={virtual.measureElement}
                role="row"
                className="history-row"
                data-index={index}
                aria-rowindex={index + 2}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Cells row={rows.rowAt(index)} onOpen={setEntry} />
              </div>
            ))}
          </div>
        </div>
      </div>
      {entry !== null && <EntryDialog seq={entry} onClose={() => setEntry(null)} />}
    </div>
  );
}

interface CellsProps {
  readonly row: HistoryRow | undefined;
  readonly onOpen: (seq: number) => void;
}

function Cells({ row, onOpen }: CellsProps): ReactNode {
  const { history } = useTexts();
  const lang = useLang();
  if (row === undefined) return <span role="cell">…</span>;
  const { seq, at, subject, actor, actorBasis, clock, purpose } = row;
  const made = purpose === null ? null : history.purposes[purpose as Purpose];
  return (
    <>
      <span role="cell">
        <button type="button" className="link" aria-label={history.open(seq)} onClick={() => onOpen(seq)}>
          {seq}
        </button>
      </span>
      <span role="cell">
        <time dateTime={at}>{sayHere(at, lang)}</time>
      </span>
      <span role="cell">
        {entryText(row, lang)}
        {made != null && <span className="soft small"> {made}</span>}
        {clock !== 'ok' && <span className="clock-mark small">{clockStateText(clock, lang)}</span>}
      </span>
      <span role="cell">{subject !== null && <Subject subject={subject} />}</span>
      <span role="cell">
        {actor !== null && <bdi>{actor.name ?? actor.id}</bdi>}{' '}
        <span className="soft small">({actorBasisText(actorBasis, lang)})</span>
      </span>
    </>
  );
}

/** A piece of evidence leads to its page. */
function Subject({ subject }: { readonly subject: NonNullable<HistoryRow['subject']> }): ReactNode {
  const { history } = useTexts();
  const { go, where } = useWork();
  const name = subject.name ?? subject.id;
  // What was destroyed has no name and no page any more.
  const hasPage = subject.id.startsWith('itm_') && subject.name !== null && subject.id !== where.itemId;
  if (!hasPage) return <bdi>{name}</bdi>;
  return (
    <button
      type="button"
      className="link"
      aria-label={history.openItem(name)}
      onClick={() => go('items', { itemId: subject.id })}
    >
      <bdi>{name}</bdi>
    </button>
  );
}

type Purpose = keyof ReturnType<typeof useTexts>['history']['purposes'];
