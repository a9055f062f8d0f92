import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import type { LongListHandle } from '../../ui/long-list/long-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Isolable, type IsolateQuestion } from '../isolated/isolate-asking.tsx';
import { Findings } from './findings.tsx';
import { createHover } from './hover.ts';
import { People } from './people.tsx';
import { PlaceBar } from './place-bar.tsx';
import { ReaderList } from './reader-list.tsx';
import { type Opened, ReaderTools } from './reader-tools.tsx';
import { RowDetails } from './row-details.tsx';
import { useConversationPages } from './use-conversation.ts';

export interface ReaderBodyProps {
  readonly conversationId: string;
  readonly opened: OpenedConversation;
  readonly question: IsolateQuestion;
}

/** What a person chose to see, until the window is closed. */
let wantsLines = true;

export function ReaderBody({ conversationId, opened, question }: ReaderBodyProps): ReactNode {
  const caseId = useCaseId();
  const { where } = useWork();
  const lang = useLang();
  const list = useRef<LongListHandle>(null);
  const hover = useMemo(createHover, []);
  const pages = useConversationPages(caseId, conversationId);
  const [withLines, setWithLines] = useState(wantsLines);
  const [current, setCurrent] = useState(where.row ?? 0);
  const [open, setOpen] = useState<Opened | null>(null);
  const { data: survey, error } = useAsked('conversation.survey', { caseId, conversationId });
  const days = useMemo(() => survey?.days ?? [], [survey]);
  useEffect(() => {
    if (where.row !== undefined) list.current?.show(where.row, { focus: true });
  }, [where]);
  const showDetails = useCallback((row: number) => setOpen({ row }), []);
  const close = (): void => setOpen(null);
  const show = (row: number): void => {
    const showRow = (): void => list.current?.show(row, { focus: true });
    if (open === null) showRow();
    else afterDialog(showRow);
    close();
  };
  const setLines = (next: boolean): void => {
    wantsLines = next;
    setWithLines(next);
  };
  const shared = { conversationId, opened };
  return (
    <>
      <ReaderTools survey={survey ?? null} {...{ days, withLines, setLines }} onRow={show} onOpen={setOpen} />
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      <Isolable question={question}>
        <ReaderList
          ref={list}
          {...{ opened, pages, days, withLines, current, hover }}
          onCurrent={setCurrent}
          onDetails={showDetails}
        />
      </Isolable>
      <PlaceBar {...shared} {...{ pages, hover, current }} onDetails={showDetails} />
      {open === 'people' && <People {...shared} people={survey?.people ?? []} onClose={close} />}
      {open === 'findings' && (
        <Findings opened={opened} survey={survey ?? null} onRow={show} onClose={close} />
      )}
      {open !== null && typeof open === 'object' && (
        <RowDetails
          {...shared}
          row={pages.rows.get(open.row)}
          line={pages.lines.get(open.row)}
          onClose={close}
        />
      )}
    </>
  );
}

/** Until a dialog is gone the page behind it takes no focus, and the frame after that it gives the focus back. */
function afterDialog(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(act)));
}
