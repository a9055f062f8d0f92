import type { ReactNode } from 'react';
import type { OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useWork } from '../../app/work-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { BytesPlace } from './bytes-place.tsx';
import { CopyText } from './copy-text.tsx';
import { type Hover, useHovered } from './hover.ts';
import { type ConversationPages, usePageVersion } from './use-conversation.ts';

export interface PlaceBarProps {
  readonly pages: ConversationPages;
  readonly hover: Hover;
  readonly current: number;
  readonly opened: OpenedConversation;
  readonly conversationId: string;
  readonly onDetails: (row: number) => void;
}

/** Where the row under the pointer, or else the current one, lies in the file; and what can be done with it. */
export function PlaceBar(props: PlaceBarProps): ReactNode {
  const { pages, hover, current, opened, conversationId, onDetails } = props;
  const { reader } = useTexts();
  const { go } = useWork();
  const hovered = useHovered(hover);
  usePageVersion(pages.rows);
  const row = pages.rows.get(hovered ?? current) ?? pages.rows.get(current);
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
