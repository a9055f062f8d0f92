import type { ReactNode } from 'react';
import type { ConversationRow, OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { BytesPlace } from './bytes-place.tsx';
import { CopyText } from './copy-text.tsx';

export interface PlaceBarProps {
  readonly row: ConversationRow | undefined;
  readonly opened: OpenedConversation;
  readonly conversationId: string;
  readonly onDetails: (row: number) => void;
}

/** Where the row under the pointer, or else the current one, lies in the file; and what can be done with it. */
export function PlaceBar({ row, opened, conversationId, onDetails }: PlaceBarProps): ReactNode {
  const { reader } = useTexts();
  const { go } = useWork();
  return (
    <div className="row between place-bar">
      <BytesPlace row={row} opened={opened} />
      <span className="row">
        {row !== undefined && (
          <>
            <CopyText row={row} conversationId={conversationId} />
            <Button onPress={() => onDetails(row.row)}>{reader.details}</Button>
          </>
        )}
        <Button onPress={() => go('items', { itemId: opened.itemId })}>{reader.item}</Button>
      </span>
    </div>
  );
}
