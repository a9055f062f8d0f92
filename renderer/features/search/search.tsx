import { type ReactNode, useId } from 'react';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Around } from './around.tsx';
import { NOTHING } from './asked.ts';
import { Filters } from './filters.tsx';
import { Hits } from './hits.tsx';
import './search.css';
import { SearchField } from './search-field.tsx';
import { useSearchScreen } from './use-screen.ts';
import type { Found } from './use-search.ts';

/** Messages, names, file names and notes that hold what is typed; by keyboard alone if a person likes. */
export function Search(): ReactNode {
  const screen = useSearchScreen();
  const { search } = useTexts();
  const lang = useLang();
  const listId = useId();
  const { wanted, change, senders, found, isLooking, error, targets, chosen } = screen;
  const target = targets[chosen];
  return (
    <div className="search">
      <h1>{search.title}</h1>
      <SearchField screen={screen} listId={listId} />
      <Filters
        wanted={wanted}
        senders={senders}
        onChange={change}
        onClear={() => change({ ...NOTHING, text: wanted.text })}
      />
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <p role="status" className="small search-count">
        {isLooking ? search.looking : found === null ? search.shortcut : <Count found={found} />}
      </p>
      {found !== null && targets.length > 0 && (
        <div className="search-results">
          <Hits
            id={listId}
            found={found}
            chosen={chosen}
            onChoose={screen.choose}
            onOpen={screen.open}
            onMore={screen.more}
          />
          <Around target={target ?? null} text={found.text} onOpen={screen.open} onIsolated={screen.forget} />
        </div>
      )}
    </div>
  );
}

function Count({ found }: { readonly found: Found }): ReactNode {
  const { search } = useTexts();
  const lang = useLang();
  const { count, hits, labels, text } = found;
  if (hits.length === 0 && labels.length === 0)
    return (
      <>
        {search.none(text)} {search.noneRead}
      </>
    );
  const said =
    count === null ? search.counting : search.count(count.count.toLocaleString(lang), count.isMore);
  return (
    <>
      {said} · {search.keys}
    </>
  );
}
