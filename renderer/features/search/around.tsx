import type { ReactNode } from 'react';
import type { ConversationRow } from '../../../shared/ipc/calls/conversation.ts';
import type { SearchHit } from '../../../shared/ipc/calls/search.ts';
import { needlesOf, spansOf } from '../../../shared/search/query.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayClock, sayDay } from '../../ui/device-time.ts';
import { ShownText } from '../../ui/shown-text.tsx';

/** Rows before and after a hit that stand beside it. */
const AROUND = 4;

export interface AroundProps {
  readonly hit: SearchHit | null;
  readonly text: string;
  readonly onOpen: (hit: SearchHit) => void;
}

/** What stands before and after the chosen message. */
export function Around({ hit, text, onOpen }: AroundProps): ReactNode {
  const { search } = useTexts();
  return (
    <section className="search-around" aria-label={search.context}>
      {hit === null ? (
        <p className="soft">{search.choose}</p>
      ) : (
        <>
          <Rows hit={hit} text={text} />
          <div>
            <Button onPress={() => onOpen(hit)}>{search.open}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Rows({ hit, text }: Omit<AroundProps, 'onOpen'> & { readonly hit: SearchHit }): ReactNode {
  const caseId = useCaseId();
  const { conversations } = useTexts();
  const lang = useLang();
  const { conversationId, row } = hit;
  const from = Math.max(0, row - AROUND);
  const { data: opened } = useAsked('conversation.open', { caseId, conversationId });
  const { data } = useAsked('conversation.rows', { caseId, conversationId, from, count: 2 * AROUND + 1 });
  if (data === undefined || opened === undefined) return null;
  const said = data.rows.filter((each) => each.kind !== 'structure');
  return (
    <>
      <h2>
        <ShownText text={opened.title ?? conversations.untitled} />
      </h2>
      {hit.time !== null && <p className="soft small">{sayDay(hit.time, lang)}</p>}
      <ul className="plain-list">
        {said.map((each) => (
          <Said key={each.row} row={each} text={text} isHit={each.row === row} />
        ))}
      </ul>
    </>
  );
}

interface SaidProps {
  readonly row: ConversationRow;
  readonly text: string;
  readonly isHit: boolean;
}

function Said({ row, text, isHit }: SaidProps): ReactNode {
  const lang = useLang();
  const marks = isHit ? spansOf(row.text, needlesOf(text)) : [];
  return (
    <li className="said" aria-current={isHit ? 'true' : undefined}>
      <span className="small">
        {row.sender !== null && (
          <strong>
            <ShownText text={row.sender} />
          </strong>
        )}{' '}
        <span className="soft">{row.time === null ? '' : sayClock(row.time, lang)}</span>
      </span>
      <div>
        <ShownText text={row.text} marks={marks} />
      </div>
    </li>
  );
}
