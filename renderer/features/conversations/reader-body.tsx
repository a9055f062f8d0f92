import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayDay } from '../../ui/device-time.ts';
import { sayError } from '../../ui/errors.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { LongList, type LongListHandle } from '../../ui/long-list/long-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DayJump } from './day-jump.tsx';
import { dayOfRow } from './find-day.ts';
import { Findings } from './findings.tsx';
import { People } from './people.tsx';
import { PlaceBar } from './place-bar.tsx';
import { RowDetails } from './row-details.tsx';
import { RowView } from './row-view.tsx';
import { useConversationPages, usePageVersion } from './use-conversation.ts';

export interface ReaderBodyProps {
  readonly conversationId: string;
  readonly opened: OpenedConversation;
}

type Open = 'people' | 'findings' | { readonly row: number } | null;

/** What a person chose to see, until the window is closed. */
let wantsLines = true;

export function ReaderBody({ conversationId, opened }: ReaderBodyProps): ReactNode {
  const caseId = useCaseId();
  const { where } = useWork();
  const { reader } = useTexts();
  const lang = useLang();
  const list = useRef<LongListHandle>(null);
  const pages = useConversationPages(caseId, conversationId);
  usePageVersion(pages.rows);
  usePageVersion(pages.lines);
  const [withLines, setWithLines] = useState(wantsLines);
  const [current, setCurrent] = useState(where.row ?? 0);
  const [hovered, setHovered] = useState<number | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const survey = useAsked('conversation.survey', { caseId, conversationId });
  const days = survey.data?.days ?? [];

  useEffect(() => {
    if (where.row !== undefined) list.current?.show(where.row, { focus: true });
  }, [where]);
  const onDrawn = useCallback(
    (first: number, end: number) => {
      pages.rows.want(first, end);
      if (withLines) pages.lines.want(first, end);
    },
    [pages, withLines],
  );
  const showDetails = useCallback((row: number) => setOpen({ row }), []);
  const show = (row: number): void => {
    const showRow = (): void => list.current?.show(row, { focus: true });
    if (open === null) showRow();
    else afterDialog(showRow);
    setOpen(null);
  };
  const self = opened.self ?? opened.owner;
  const error = pages.rows.error() ?? (withLines ? pages.lines.error() : null) ?? survey.error;
  const away = survey.data === undefined ? 0 : survey.data.unparsed.length;
  return (
    <>
      <div className="row reader-tools">
        <DayJump days={days} isReady={survey.data !== undefined} onRow={show} />
        <Button onPress={() => setOpen('people')}>{reader.people}</Button>
        <Button onPress={() => setOpen('findings')}>{reader.findings(away)}</Button>
        <Checkbox
          isSelected={withLines}
          onChange={(next) => {
            wantsLines = next;
            setWithLines(next);
          }}
        >
          {reader.withLines}
        </Checkbox>
      </div>
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <LongList
        ref={list}
        label={reader.list}
        count={opened.rows}
        current={current}
        onCurrent={setCurrent}
        onDrawn={onDrawn}
        onEnter={showDetails}
        onHover={setHovered}
        bubble={(row) => {
          const day = dayOfRow(days, row);
          return day === null ? null : sayDay(day, lang);
        }}
        draw={(row) => (
          <RowView
            row={pages.rows.get(row)}
            line={withLines ? pages.lines.get(row) : undefined}
            withLines={withLines}
            self={self}
            merged={opened.merged}
            onDetails={showDetails}
          />
        )}
      />
      <PlaceBar
        row={pages.rows.get(hovered ?? current) ?? pages.rows.get(current)}
        opened={opened}
        conversationId={conversationId}
        onDetails={showDetails}
      />
      {open === 'people' && (
        <People
          conversationId={conversationId}
          opened={opened}
          people={survey.data?.people ?? []}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'findings' && (
        <Findings opened={opened} survey={survey.data ?? null} onRow={show} onClose={() => setOpen(null)} />
      )}
      {open !== null && typeof open === 'object' && (
        <RowDetails
          row={pages.rows.get(open.row)}
          line={pages.lines.get(open.row)}
          opened={opened}
          conversationId={conversationId}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** Until a dialog is gone the page behind it takes no focus, and the frame after that it gives the focus back. */
function afterDialog(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(act)));
}
