import { type ReactNode, useState } from 'react';
import { fileDoubts } from '../../../shared/chat/doubts.ts';
import type { ConversationSurvey, OpenedConversation } from '../../../shared/ipc/calls/conversation.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ShownText } from '../../ui/shown-text.tsx';
import { isKnownDoubt } from './doubts.ts';

export interface FindingsProps {
  readonly opened: OpenedConversation;
  /** Null while it is being made. */
  readonly survey: ConversationSurvey | null;
  readonly onRow: (row: number) => void;
  readonly onClose: () => void;
}

/** Everything in a conversation that a careful reader looks at: lines nobody understood, and doubts with the way to them. */
export function Findings({ opened, survey, onRow, onClose }: FindingsProps): ReactNode {
  const { reader } = useTexts();
  const ofFile = fileDoubts.filter((code) => opened.doubts[code] !== undefined);
  return (
    <Dialog title={reader.findingsTitle} isOpen isWide onClose={onClose}>
      {survey === null ? (
        <p role="status">{reader.gathering}</p>
      ) : (
        <>
          <Regions regions={survey.unparsed} onRow={onRow} />
          <DoubtsOfRows doubts={survey.doubts} onRow={onRow} />
          {survey.isCut && <p className="small">{reader.tooMany}</p>}
        </>
      )}
      {ofFile.length > 0 && <DoubtsOfFile codes={ofFile} />}
      {opened.unsafeEntries.length > 0 && <UnsafeEntries opened={opened} />}
      <div className="row">
        <Button onPress={onClose}>{reader.close}</Button>
      </div>
    </Dialog>
  );
}

const PAGE = 50;

function Regions({
  regions,
  onRow,
}: {
  readonly regions: ConversationSurvey['unparsed'];
  readonly onRow: (row: number) => void;
}): ReactNode {
  const { reader } = useTexts();
  const lang = useLang();
  const [shown, setShown] = useState(PAGE);
  return (
    <section>
      <h3>{reader.regions(regions.length)}</h3>
      {regions.length > 0 && <p className="soft small">{reader.regionsWhat}</p>}
      <ul className="plain-list">
        {regions.slice(0, shown).map(({ row, count }) => (
          <li key={row}>
            <Button look="quiet" onPress={() => onRow(row)}>
              {reader.region((row + 1).toLocaleString(lang), count)}
            </Button>
          </li>
        ))}
      </ul>
      {shown < regions.length && <Button onPress={() => setShown(shown + PAGE)}>{reader.moreRegions}</Button>}
    </section>
  );
}

function DoubtsOfRows({
  doubts: found,
  onRow,
}: {
  readonly doubts: ConversationSurvey['doubts'];
  readonly onRow: (row: number) => void;
}): ReactNode {
  const { doubts, reader } = useTexts();
  const lang = useLang();
  return (
    <section>
      <h3>{reader.doubts}</h3>
      {found.length === 0 && <p>{reader.noDoubts}</p>}
      <ul className="plain-list">
        {found.map(({ code, count, row }) =>
          isKnownDoubt(code) ? (
            <li key={code} className="row between">
              <span className="finding">
                <strong>{doubts[code].name}</strong> {reader.times(count.toLocaleString(lang))}
                <br />
                <span className="soft small">{doubts[code].why}</span>
              </span>
              {code !== 'zone-unknown' && (
                <Button label={reader.firstOf(doubts[code].name)} onPress={() => onRow(row)}>
                  {reader.first}
                </Button>
              )}
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}

function DoubtsOfFile({ codes }: { readonly codes: readonly (typeof fileDoubts)[number][] }): ReactNode {
  const { doubts, reader } = useTexts();
  return (
    <section>
      <h3>{reader.ofFile}</h3>
      <ul className="plain-list">
        {codes.map((code) => (
          <li key={code}>
            <strong>{doubts[code].name}</strong>
            <br />
            <span className="soft small">{doubts[code].why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Entries of the zip whose names no app writes; nothing was ever written under them. */
function UnsafeEntries({ opened }: { readonly opened: OpenedConversation }): ReactNode {
  const { reader } = useTexts();
  const { unsafeEntries, moreUnsafe } = opened;
  const words: Readonly<Record<string, string>> = reader.problems;
  const places = unsafeEntries.map((each, place) => ({ ...each, key: `${place}` }));
  return (
    <section>
      <h3>{reader.unsafe(unsafeEntries.length + moreUnsafe)}</h3>
      <p className="soft small">{reader.unsafeWhat}</p>
      <ul className="plain-list">
        {places.map(({ key, entry, problems, read }) => (
          <li key={key}>
            <ShownText text={entry} />{' '}
            <span className="soft small">
              {problems.map((code) => words[code] ?? code).join(', ')} ·{' '}
              {read ? reader.wasRead : reader.notRead}
            </span>
          </li>
        ))}
      </ul>
      {moreUnsafe > 0 && <p className="small">{reader.tooMany}</p>}
    </section>
  );
}
