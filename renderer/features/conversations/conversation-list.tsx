import type { ReactNode } from 'react';
import type { ConversationSummary } from '../../../shared/ipc/calls/conversation.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayShortDay } from '../../ui/device-time.ts';
import { sayError } from '../../ui/errors.ts';
import { ListPages, useListPart } from '../../ui/list-pages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ShownText } from '../../ui/shown-text.tsx';

const PAGE = 50;

export function ConversationList(): ReactNode {
  const caseId = useCaseId();
  const { go } = useWork();
  const { conversations } = useTexts();
  const lang = useLang();
  const part = useListPart(PAGE);
  const { data, error } = useAsked('conversation.list', { caseId, from: part.from, count: part.count });
  const waiting = useAsked('conversation.unread', { caseId, from: 0, count: 20 }).data?.total;
  if (error !== null) return <Notice look="wrong">{sayError(error, lang)}</Notice>;
  if (data === undefined || waiting === undefined) return null;
  if (data.total === 0)
    return (
      <>
        <p>{waiting > 0 ? conversations.noneRead : conversations.none}</p>
        {waiting === 0 && (
          <div>
            <Button look="main" onPress={() => go('intake')}>
              {conversations.takeIn}
            </Button>
          </div>
        )}
      </>
    );
  return (
    <>
      <ul className="plain-list">
        {data.rows.map((row) => (
          <Entry key={row.conversationId} row={row} />
        ))}
      </ul>
      <ListPages part={part} total={data.total} />
    </>
  );
}

function Entry({ row }: { readonly row: ConversationSummary }): ReactNode {
  const { go } = useWork();
  const { conversations } = useTexts();
  const lang = useLang();
  const facts = [
    conversations.messages(row.messages.toLocaleString(lang)),
    conversations.people(row.participants),
    ...(row.first === null || row.last === null
      ? []
      : [conversations.period(sayShortDay(row.first, lang), sayShortDay(row.last, lang))]),
    ...(row.unparsed > 0 ? [conversations.unparsed(row.unparsed)] : []),
  ];
  return (
    <li>
      <button
        type="button"
        className="conversation-entry"
        onClick={() => go('conversations', { conversationId: row.conversationId })}
      >
        <strong>
          <ShownText text={row.title ?? conversations.untitled} />
        </strong>
        <span>{facts.join(' · ')}</span>
        <span className="soft small">
          {conversations.formatOf(row.format)} · <ShownText text={row.fileName} />
          {row.entry !== null && (
            <>
              {' › '}
              <ShownText text={row.entry} />
            </>
          )}
        </span>
      </button>
    </li>
  );
}
