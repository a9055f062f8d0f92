import type { ReactNode } from 'react';
import type { OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { ShownText } from '../../ui/shown-text.tsx';
import { IsolateButton } from '../isolated/isolate-button.tsx';
import { useIsolating } from '../isolated/isolating.ts';
import { ReaderBody } from './reader-body.tsx';

export interface ReaderProps {
  readonly conversationId: string;
}

/** One conversation, from its first row to its last. */
export function Reader({ conversationId }: ReaderProps): ReactNode {
  const caseId = useCaseId();
  const { go } = useWork();
  const { reader, itemPage } = useTexts();
  const { hidden } = useIsolating();
  const lang = useLang();
  const { data, error } = useAsked('conversation.open', { caseId, conversationId });
  const all = (
    <Button look="quiet" onPress={() => go('conversations')}>
      {reader.all}
    </Button>
  );
  if (error !== null)
    return (
      <div className="stack">
        <Notice look="wrong">{sayError(error, lang)}</Notice>
        <div>{all}</div>
      </div>
    );
  if (data === undefined) return null;
  if (hidden.has(data.itemId))
    return (
      <div className="stack">
        <Notice look="advice">{itemPage.isWithheld}</Notice>
        <div>{all}</div>
      </div>
    );
  const question = { itemIds: [data.itemId], onIsolated: () => go('conversations') };
  return (
    <div className="reader">
      <div className="row between">
        <Heading opened={data} />
        <div className="row">
          <IsolateButton question={question} />
          {all}
        </div>
      </div>
      <ReaderBody conversationId={conversationId} opened={data} question={question} />
    </div>
  );
}

function Heading({ opened }: { readonly opened: OpenedConversation }): ReactNode {
  const { reader, conversations } = useTexts();
  const lang = useLang();
  const facts = [
    conversations.messages(opened.messages.toLocaleString(lang)),
    conversations.formatOf(opened.format),
    ...(opened.doubts['zone-unknown'] === undefined ? [] : [reader.zone]),
  ];
  return (
    <div>
      <h1 className="reader-title">
        <ShownText text={opened.title ?? conversations.untitled} />
      </h1>
      <p className="soft small">{facts.join(' · ')}</p>
    </div>
  );
}
