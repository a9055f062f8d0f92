import { type ReactNode, useState } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { IsolatedCard } from './isolated-card.tsx';
import { IsolatedFile } from './isolated-file.tsx';
import './isolated.css';
import { OutsideFile } from './outside-file.tsx';
import { SearchFile } from './search-file.tsx';

/** Files of one page of the list. */
const PAGE = 100;

/** What was isolated: said without opening it, told to those it concerns, and proven to be gone. Nothing here shows it. */
export function Isolated(): ReactNode {
  const caseId = useCaseId();
  const { isolated } = useTexts();
  const lang = useLang();
  const part = useListPart(PAGE);
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error } = useAsked('quarantine.list', { caseId, from: part.from, count: part.count });
  if (error !== null && data === undefined) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined) return null;
  const row = data.rows.find(({ itemId }) => itemId === opened);
  if (row !== undefined) return <IsolatedFile key={row.itemId} row={row} onBack={() => setOpened(null)} />;
  return (
    <div className="stack narrow">
      <h1>{isolated.title}</h1>
      <FixedWords />
      <h2>{isolated.files(data.total)}</h2>
      {data.total === 0 ? (
        <p>{isolated.none}</p>
      ) : (
        <ul className="stack">
          {data.rows.map((each) => (
            <li key={each.itemId}>
              <IsolatedCard row={each} onOpen={() => setOpened(each.itemId)} />
            </li>
          ))}
        </ul>
      )}
      <ListPages part={part} total={data.total} />
      <OutsideFile />
      <SearchFile />
    </div>
  );
}

/** Said with every isolation, in these words. */
function FixedWords(): ReactNode {
  const { isolated } = useTexts();
  return (
    <section className="notice advice" aria-label={isolated.advice}>
      <p>{isolated.device}</p>
      <p>{isolated.judges}</p>
      <p>{isolated.duty}</p>
      <ul className="help-lines" aria-label={isolated.help}>
        <li>{isolated.police}</li>
        <li>{isolated.hotline}</li>
        <li>{isolated.centre}</li>
      </ul>
    </section>
  );
}
