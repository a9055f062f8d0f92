import type { ReactNode } from 'react';
import { useWork } from '../../app/work-context.ts';
import { ConversationList } from './conversation-list.tsx';
import './conversations.css';
import { useTexts } from '../../texts/use-texts.ts';
import { Reader } from './reader.tsx';
import { UnreadExports } from './unread-exports.tsx';

/** Conversations of a case: those that were read, files that wait to be, and one of them on the screen. */
export function Conversations(): ReactNode {
  const { where } = useWork();
  const { conversations } = useTexts();
  if (where.conversationId !== undefined)
    return <Reader key={where.conversationId} conversationId={where.conversationId} />;
  return (
    <div className="stack">
      <h1>{conversations.title}</h1>
      <ConversationList />
      <UnreadExports />
    </div>
  );
}
