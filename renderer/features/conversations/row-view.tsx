import { memo, type ReactNode } from 'react';
import type { ConversationRow, Merged } from '../../../shared/ipc/calls/conversation.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayClock, sayDay } from '../../ui/device-time.ts';
import { ShownText } from '../../ui/shown-text.tsx';
import { isKnownDoubt } from './doubts.ts';
import { namesOfPerson, shownName } from './names.ts';
import type { OriginalLine } from './use-conversation.ts';

export interface RowViewProps {
  readonly row: ConversationRow | undefined;
  readonly line: OriginalLine | undefined;
  readonly withLines: boolean;
  readonly self: string | null;
  readonly merged: Merged;
  readonly onDetails: (row: number) => void;
}

/** A row of the export as what it was read as, and beside it as it stands in the file. */
export const RowView = memo(function RowView(props: RowViewProps): ReactNode {
  const { row, line, withLines } = props;
  const { reader } = useTexts();
  const lang = useLang();
  if (row === undefined) return <div className="talk-row loading">{reader.loading}</div>;
  return (
    <>
      {row.newDay !== null && <p className="talk-day">{sayDay(row.newDay, lang)}</p>}
      <div className="talk-row" data-lines={withLines} data-kind={row.kind}>
        <Read {...props} row={row} />
        {withLines && (
          <div className="talk-line small">
            <span className="talk-line-number soft" aria-hidden="true">
              {row.line}
            </span>
            <span className="mono">
              {line === undefined ? reader.loading : <ShownText text={line.text} lineEnds />}
              {line?.isCut && <span className="soft"> {reader.cutLine}</span>}
            </span>
          </div>
        )}
      </div>
    </>
  );
});

type ReadProps = Omit<RowViewProps, 'row'> & { readonly row: ConversationRow };

function Read(props: ReadProps): ReactNode {
  const { row } = props;
  const { reader } = useTexts();
  if (row.kind === 'message') return <Message {...props} />;
  if (row.kind === 'structure')
    return (
      <div className="talk-structure soft small">
        {row.text.trim() === '' ? reader.blank : <ShownText text={row.text} />}
      </div>
    );
  return (
    <div className={row.kind === 'system' ? 'talk-system' : 'talk-unparsed'}>
      {row.kind === 'unparsed' && <strong className="small">{reader.unparsed}</strong>}
      <span>
        <ShownText text={row.text} />
        <Cut row={row} onDetails={props.onDetails} />
      </span>
      <Doubts row={row} onDetails={props.onDetails} />
    </div>
  );
}

function Message({ row, self, merged, onDetails }: ReadProps): ReactNode {
  const { reader } = useTexts();
  const lang = useLang();
  const sender = row.sender ?? '';
  const isSelf = self !== null && namesOfPerson(self, merged).includes(sender);
  const shown = shownName(sender, merged);
  return (
    <div className="talk-message" data-self={isSelf}>
      <div className="talk-head small">
        <strong>
          <ShownText text={shown} />
        </strong>
        {shown !== sender && (
          <span className="soft">
            {' '}
            {reader.inFile} <ShownText text={sender} edges />
          </span>
        )}{' '}
        <span className="soft">
          {row.time === null ? (row.rawTimestamp ?? '') : sayClock(row.time, lang)}
        </span>
      </div>
      <div className="talk-bubble">
        <ShownText text={row.text} />
        <Cut row={row} onDetails={onDetails} />
      </div>
      <Doubts row={row} onDetails={onDetails} />
    </div>
  );
}

type PartProps = Pick<ReadProps, 'row' | 'onDetails'>;

function Cut({ row, onDetails }: PartProps): ReactNode {
  const { reader } = useTexts();
  if (!row.isCut) return null;
  return (
    <button type="button" className="talk-more" tabIndex={-1} onClick={() => onDetails(row.row)}>
      {reader.more}
    </button>
  );
}

/** Said once for the whole conversation, and not beside every message: that the file names no zone. */
function Doubts({ row, onDetails }: PartProps): ReactNode {
  const { doubts } = useTexts();
  const codes = row.doubts.filter((code) => code !== 'zone-unknown').filter(isKnownDoubt);
  if (codes.length === 0) return null;
  return (
    <div className="talk-doubts">
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className="talk-doubt"
          tabIndex={-1}
          title={doubts[code].why}
          onClick={() => onDetails(row.row)}
        >
          {doubts[code].name}
        </button>
      ))}
    </div>
  );
}
