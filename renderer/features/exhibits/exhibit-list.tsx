import { type ReactNode, useState } from 'react';
import type { ExhibitRow } from '../../../shared/ipc/calls/exhibit.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DraftList } from './draft-list.tsx';
import { NewExhibit } from './new-exhibit.tsx';

/** More exhibits than this are not looked through on one screen. */
const SHOWN = 500;

export function ExhibitList(): ReactNode {
  const caseId = useCaseId();
  const { exhibits } = useTexts();
  const lang = useLang();
  const [isMaking, setMaking] = useState(false);
  const { data, error } = useAsked('exhibit.list', { caseId, from: 0, count: SHOWN });
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const fixed = data.rows.filter(({ isMovable }) => !isMovable);
  const drafts = data.rows.filter(({ isMovable }) => isMovable);
  return (
    <div className="stack">
      <div className="row between">
        <h1>{exhibits.title}</h1>
        <Button look="main" onPress={() => setMaking(true)}>
          <PlusIcon /> {exhibits.make}
        </Button>
      </div>
      {data.total === 0 && <p>{exhibits.none}</p>}
      {data.total > SHOWN && <Notice look="advice">{exhibits.more(SHOWN)}</Notice>}
      {fixed.length > 0 && <FixedList rows={fixed} />}
      {drafts.length > 0 && <DraftList caseId={caseId} rows={drafts} />}
      {isMaking && <NewExhibit caseId={caseId} onClose={() => setMaking(false)} />}
    </div>
  );
}

/** What the court has keeps its number and its content. */
function FixedList({ rows }: { readonly rows: readonly ExhibitRow[] }): ReactNode {
  const { exhibits } = useTexts();
  const { go } = useWork();
  return (
    <section className="stack exhibit-section">
      <div>
        <h2>{exhibits.fixed}</h2>
        <p className="soft small">{exhibits.fixedHint}</p>
      </div>
      <ul className="exhibit-rows">
        {rows.map((row) => (
          <li key={row.exhibitId} className="exhibit-row">
            <RowWords row={row} />
            <Button onPress={() => go('exhibits', { exhibitId: row.exhibitId })}>{exhibits.open}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Mark, title, and how far it is. */
export function RowWords({ row }: { readonly row: ExhibitRow }): ReactNode {
  const { exhibits } = useTexts();
  return (
    <>
      <strong className="exhibit-mark">{row.mark}</strong>
      <bdi className="exhibit-title">{row.title}</bdi>
      <span className="exhibit-state small">
        {row.filed !== null ? (
          <span className="tag">{exhibits.filedOn(row.filed.on, row.filed.receipt)}</span>
        ) : (
          <>
            <span className={row.gaps > 0 ? 'tag advice' : 'tag'}>
              {row.gaps > 0 ? exhibits.gaps(row.gaps) : exhibits.complete}
            </span>
            {row.look !== 'nothing-to-check' && (
              <span className={row.look === 'needed' ? 'tag advice' : 'tag'}>{exhibits.looks[row.look]}</span>
            )}
          </>
        )}
      </span>
    </>
  );
}
