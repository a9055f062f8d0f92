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
import { Isolable } from '../isolated/isolate-asking.tsx';
import { IsolateButton } from '../isolated/isolate-button.tsx';
import type { Target } from './hits.tsx';

/** Rows before and after a hit that stand beside it. */
const AROUND = 4;

export interface AroundProps {
  readonly target: Target | null;
  readonly text: string;
  readonly onOpen: (target: Target) => void;
  /** What was found shows what is isolated now. */
  readonly onIsolated: () => void;
}

/** What stands before and after the chosen message; what was found elsewhere is opened from here too. */
export function Around({ target, ...rest }: AroundProps): ReactNode {
  const { search } = useTexts();
  if (target === null)
    return (
      <Frame itemId={null} onIsolated={rest.onIsolated}>
        <p className="soft">{search.choose}</p>
      </Frame>
    );
  // Anew for each conversation: nothing of one is taken for another.
  if ('row' in target) return <AroundHit key={target.conversationId} hit={target} {...rest} />;
  return (
    <Frame itemId={target.kind === 'name' ? null : target.subject} onIsolated={rest.onIsolated}>
      <p>
        <ShownText text={target.text} />
      </p>
      <div>
        <Button onPress={() => rest.onOpen(target)}>{search.openLabel}</Button>
      </div>
    </Frame>
  );
}

type AroundHitProps = Omit<AroundProps, 'target'> & { readonly hit: SearchHit };

function AroundHit({ hit, text, onOpen, onIsolated }: AroundHitProps): ReactNode {
  const { search } = useTexts();
  const { conversationId } = hit;
  const { data } = useAsked('conversation.open', { caseId: useCaseId(), conversationId });
  return (
    <Frame itemId={data?.itemId ?? null} onIsolated={onIsolated}>
      <Rows hit={hit} text={text} />
      <div>
        <Button onPress={() => onOpen(hit)}>{search.open}</Button>
      </div>
    </Frame>
  );
}

interface FrameProps {
  /** The piece of evidence that is shown; null where there is none, and until it is known. */
  readonly itemId: string | null;
  readonly onIsolated: () => void;
  readonly children: ReactNode;
}

function Frame({ itemId, onIsolated, children }: FrameProps): ReactNode {
  const { search } = useTexts();
  const question = itemId === null ? null : { itemIds: [itemId], onIsolated };
  return (
    <Isolable question={question}>
      <section
        className="search-around"
        aria-label={search.context}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has a key of its own
        tabIndex={0}
      >
        {children}
        {question !== null && (
          <div>
            <IsolateButton question={question} />
          </div>
        )}
      </section>
    </Isolable>
  );
}

function Rows({ hit, text }: { readonly hit: SearchHit; readonly text: string }): ReactNode {
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
