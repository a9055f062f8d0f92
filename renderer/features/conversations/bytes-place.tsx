import type { ReactNode } from 'react';
import type { ConversationRow, OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { ShownText } from '../../ui/shown-text.tsx';

export interface BytesPlaceProps {
  readonly row: ConversationRow | undefined;
  readonly opened: OpenedConversation;
}

/** Line, first byte and length of a row, and in which file or part of an archive. */
export function BytesPlace({ row, opened }: BytesPlaceProps): ReactNode {
  const { reader } = useTexts();
  const lang = useLang();
  const say = (count: number): string => count.toLocaleString(lang);
  return (
    <span className="small bytes-place">
      {row === undefined ? reader.loading : reader.place(say(row.line), say(row.offset), say(row.length))}{' '}
      <span className="soft">
        <ShownText text={opened.fileName} />
        {opened.entry !== null && (
          <>
            {' › '}
            <ShownText text={opened.entry} />
          </>
        )}
      </span>
    </span>
  );
}
