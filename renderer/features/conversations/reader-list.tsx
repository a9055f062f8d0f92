import { type ReactNode, type Ref, useCallback } from 'react';
import type { ConversationSurvey, OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayDay } from '../../ui/device-time.ts';
import { sayError } from '../../ui/errors.ts';
import { LongList, type LongListHandle } from '../../ui/long-list/long-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dayOfRow } from './find-day.ts';
import type { Hover } from './hover.ts';
import { RowView } from './row-view.tsx';
import { type ConversationPages, usePageVersion } from './use-conversation.ts';

export interface ReaderListProps {
  readonly opened: OpenedConversation;
  readonly pages: ConversationPages;
  readonly days: ConversationSurvey['days'];
  readonly withLines: boolean;
  readonly current: number;
  readonly onCurrent: (row: number) => void;
  readonly onDetails: (row: number) => void;
  readonly hover: Hover;
  readonly ref: Ref<LongListHandle>;
}

/** The rows themselves; drawn anew with every page that comes, and what stands around them is not. */
export function ReaderList(props: ReaderListProps): ReactNode {
  const { opened, pages, days, withLines, current, onCurrent, onDetails, hover, ref } = props;
  const { reader } = useTexts();
  const lang = useLang();
  usePageVersion(pages.rows);
  usePageVersion(pages.lines);
  const onDrawn = useCallback(
    (first: number, end: number) => {
      pages.rows.want(first, end);
      if (withLines) pages.lines.want(first, end);
    },
    [pages, withLines],
  );
  const error = pages.rows.error() ?? (withLines ? pages.lines.error() : null);
  return (
    <>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <LongList
        ref={ref}
        label={reader.list}
        count={opened.rows}
        current={current}
        onCurrent={onCurrent}
        onDrawn={onDrawn}
        onEnter={onDetails}
        onHover={hover.set}
        bubble={(row) => {
          const day = dayOfRow(days, row);
          return day === null ? null : sayDay(day, lang);
        }}
        draw={(row) => (
          <RowView
            row={pages.rows.get(row)}
            line={withLines ? pages.lines.get(row) : undefined}
            withLines={withLines}
            self={opened.self ?? opened.owner}
            merged={opened.merged}
            onDetails={onDetails}
          />
        )}
      />
    </>
  );
}
