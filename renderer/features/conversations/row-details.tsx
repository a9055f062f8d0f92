import { type ReactNode, useState } from 'react';
import type { ConversationRow, OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useCaseId } from '../../app/work-context.ts';
import { useAsked } from '../../ipc/queries.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayClock, sayDay } from '../../ui/device-time.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ShownText } from '../../ui/shown-text.tsx';
import { holdsUnseen } from '../../ui/unseen-characters.ts';
import { BytesPlace } from './bytes-place.tsx';
import { isKnownDoubt } from './doubts.ts';
import type { OriginalLine } from './use-conversation.ts';

export interface RowDetailsProps {
  readonly row: ConversationRow | undefined;
  readonly line: OriginalLine | undefined;
  readonly opened: OpenedConversation;
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** Everything that is known of one row. */
export function RowDetails({ row, line, opened, conversationId, onClose }: RowDetailsProps): ReactNode {
  const { reader } = useTexts();
  const lang = useLang();
  if (row === undefined) return null;
  const codes = row.doubts.filter(isKnownDoubt);
  return (
    <Dialog title={reader.detailsOf(row.line.toLocaleString(lang))} isOpen isWide onClose={onClose}>
      <dl className="details">
        <Fact name={reader.kind} value={reader.kinds[row.kind]} />
        <div>
          <dt>{reader.where}</dt>
          <dd>
            <BytesPlace row={row} opened={opened} />
          </dd>
        </div>
        {row.rawTimestamp !== null && <Fact name={reader.rawTime} value={row.rawTimestamp} isImported />}
        {row.time !== null && (
          <Fact name={reader.readTime} value={`${sayDay(row.time, lang)} ${sayClock(row.time, lang)}`} />
        )}
        {row.sender !== null && <Fact name={reader.sender} value={row.sender} isImported />}
        <div>
          <dt>{reader.text}</dt>
          <dd>
            <WholeText row={row} conversationId={conversationId} />
          </dd>
        </div>
        {line !== undefined && (
          <div>
            <dt>{reader.line}</dt>
            <dd className="mono small">
              <ShownText text={line.text} lineEnds />
            </dd>
          </div>
        )}
      </dl>
      {holdsUnseen(row.text) && <p className="small">{reader.unseenHere}</p>}
      {codes.length > 0 && <DoubtList codes={codes} />}
      <div className="row">
        <Button onPress={onClose}>{reader.close}</Button>
      </div>
    </Dialog>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly isImported?: boolean;
}

function Fact({ name, value, isImported = false }: FactProps): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isImported ? <ShownText text={value} /> : value}</dd>
    </div>
  );
}

/** A text of a megabyte is drawn only when it is asked for. */
function WholeText({
  row,
  conversationId,
}: {
  readonly row: ConversationRow;
  readonly conversationId: string;
}): ReactNode {
  const { reader } = useTexts();
  const [wantsAll, setWantsAll] = useState(false);
  if (wantsAll) return <Fetched row={row.row} conversationId={conversationId} />;
  return (
    <>
      <ShownText text={row.text} />
      {row.isCut && (
        <div>
          <Button onPress={() => setWantsAll(true)}>{reader.wholeText}</Button>
        </div>
      )}
    </>
  );
}

function Fetched({
  row,
  conversationId,
}: {
  readonly row: number;
  readonly conversationId: string;
}): ReactNode {
  const caseId = useCaseId();
  const { data, error } = useAsked('conversation.text', { caseId, conversationId, row });
  // It may have been isolated since.
  return data === undefined || error !== null ? null : <ShownText text={data.text} />;
}

export function DoubtList({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const { doubts, reader } = useTexts();
  return (
    <section>
      <h3>{reader.doubts}</h3>
      <ul className="plain-list">
        {codes.filter(isKnownDoubt).map((code) => (
          <li key={code}>
            <strong>{doubts[code].name}</strong>: {doubts[code].why}
          </li>
        ))}
      </ul>
    </section>
  );
}
