import { type ReactNode, useCallback, useState } from 'react';
import type { ConversationRow } from '../../../shared/ipc/calls/conversation.ts';
import { copyWords } from '../../app/copy-carefully.ts';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { useAction } from '../../ui/use-action.ts';

export interface CopyTextProps {
  readonly row: ConversationRow;
  readonly conversationId: string;
}

/** Copies the text as it was read: unseen characters of it go along, because they belong to it. */
export function CopyText({ row, conversationId }: CopyTextProps): ReactNode {
  const caseId = useCaseId();
  const { reader } = useTexts();
  const lang = useLang();
  const [copied, setCopied] = useState<number | null>(null);
  const copy = useAction(
    useCallback(async () => {
      const { text } = row.isCut
        ? await call('conversation.text', { caseId, conversationId, row: row.row })
        : row;
      await copyWords(text);
      setCopied(row.row);
    }, [caseId, conversationId, row]),
  );
  return (
    <>
      <span role="status" className="small">
        {copy.error !== null ? sayError(copy.error, lang) : copied === row.row ? reader.copied : ''}
      </span>
      <Button onPress={() => copy.run()}>{reader.copy}</Button>
    </>
  );
}
