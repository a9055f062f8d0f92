import type { ReactNode } from 'react';
import { recordingWarning } from '../../../shared/domain/recording.ts';
import { toError } from '../../../shared/errors/index.ts';
import { copyAdvice, copySignText } from '../../../shared/i18n/copy-signs.ts';
import type { IntakeSummary } from '../../../shared/ipc/calls/intake.ts';
import { useWork } from '../../app/work-context.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { OutsideFiles } from './outside-files.tsx';

export type SummaryOf = IntakeSummary;

export interface SummaryProps {
  readonly result: SummaryOf;
  readonly onClose: () => void;
}

/** What became of the files, what is to be done about some, and what still lies outside. */
export function Summary({ result, onClose }: SummaryProps): ReactNode {
  const { intake } = useTexts();
  const { go } = useWork();
  const { counts } = result;
  const taken = counts.taken + counts.duplicate;
  return (
    <div className="stack">
      <Notice look={taken > 0 ? 'good' : 'plain'}>
        <span>{intake.done(taken)}</span>
        {counts.duplicate > 0 && <span>{intake.again(counts.duplicate)}</span>}
        {result.cancelled && <span>{intake.stopped(result.notBegun)}</span>}
        {result.withoutPreview > 0 && <span>{intake.withoutPreview(result.withoutPreview)}</span>}
      </Notice>
      <Told outcomes={result.outcomes} />
      <div className="row">
        {taken > 0 && (
          <Button look="main" onPress={() => go('items')}>
            {intake.lookAt}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {intake.close}
        </Button>
      </div>
      <OutsideFiles paths={result.outsidePaths} total={result.outside} />
    </div>
  );
}

/** Those files of which there is something to say, by what it is. */
export function Told({ outcomes }: { readonly outcomes: IntakeSummary['outcomes'] }): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const rejected = outcomes.filter(({ status }) => status === 'rejected');
  const isolated = outcomes.filter(({ status }) => status === 'quarantined');
  const recordings = outcomes.filter(({ recordingDoubt }) => recordingDoubt !== null);
  const copies = outcomes.filter(({ copySigns }) => copySigns.length > 0);
  return (
    <>
      {rejected.length > 0 && (
        <Notice look="wrong" title={intake.rejected(rejected.length)}>
          <Names of={rejected} say={({ error }) => (error === null ? '' : sayError(toError(error), lang))} />
        </Notice>
      )}
      {isolated.length > 0 && (
        <Notice look="advice" title={intake.isolated(isolated.length)}>
          <Names of={isolated} say={() => ''} />
          <span>{intake.isolatedAdvice}</span>
        </Notice>
      )}
      {recordings.length > 0 && (
        <Notice look="advice" title={intake.recordings(recordings.length)}>
          <Names
            of={recordings}
            say={({ recordingDoubt }) =>
              recordingDoubt === null ? '' : recordingWarning(recordingDoubt, lang)
            }
          />
        </Notice>
      )}
      {copies.length > 0 && (
        <Notice look="advice" title={intake.copies(copies.length)}>
          <Names of={copies} say={({ copySigns }) => copySignText(copySigns, lang)} />
          <span>{copyAdvice(lang)}</span>
        </Notice>
      )}
    </>
  );
}

type Outcome = IntakeSummary['outcomes'][number];

interface NamesProps {
  readonly of: readonly Outcome[];
  readonly say: (outcome: Outcome) => string;
}

function Names({ of, say }: NamesProps): ReactNode {
  return (
    <ul className="told">
      {of.map((outcome, index) => {
        const words = say(outcome);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
          <li key={index}>
            <bdi>{outcome.name}</bdi>
            {words !== '' && `: ${words}`}
          </li>
        );
      })}
    </ul>
  );
}
