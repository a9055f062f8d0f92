import { type ReactNode, useCallback } from 'react';
import { SHEET_FIELDS } from '../../../shared/domain/exhibit-gaps.ts';
import { type GivenAnswer, recordingDoubt, recordingWarning } from '../../../shared/domain/recording.ts';
import type { ExhibitFields, PartView } from '../../../shared/ipc/calls/exhibit.ts';
import { call } from '../../ipc/client.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { Choice, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useAction } from '../../ui/use-action.ts';
import type { FormProps } from './form-props.ts';

type Sheet = NonNullable<ExhibitFields['recording']>;

const EMPTY: Sheet = {
  content: '',
  purpose: '',
  recordedBy: '',
  subject: '',
  at: '',
  place: '',
  lawyerDecision: '',
};

/** For sound and film: the sheet of 민사소송규칙 121, and whether the recorder took part. */
export function RecordingForm({ read, shown, change, isFrozen }: FormProps): ReactNode {
  const { exhibits } = useTexts();
  const recordings = read.parts.filter(({ facts }) => facts.recording !== null);
  if (recordings.length === 0) return null;
  const sheet = shown.recording ?? EMPTY;
  const put = (part: Partial<Sheet>): void => change({ recording: { ...sheet, ...part } });
  const frozen = { isReadOnly: isFrozen };
  const isOfOthers = recordings.some(({ facts }) => facts.recording?.tookPart === 'no');
  return (
    <section className="card">
      <h2>{exhibits.recording}</h2>
      {recordings.map((part) => (
        <RecorderQuestion key={part.itemId} part={part} isFrozen={isFrozen} />
      ))}
      {isOfOthers && (
        <TextArea
          label={exhibits.lawyerDecision}
          hint={exhibits.lawyerDecisionHint}
          rows={2}
          value={sheet.lawyerDecision}
          onChange={(lawyerDecision) => put({ lawyerDecision })}
          {...frozen}
        />
      )}
      {SHEET_FIELDS.map((field) => (
        <TextField
          key={field}
          label={exhibits.sheet[field]}
          value={sheet[field]}
          onChange={(value) => put({ [field]: value })}
          {...frozen}
        />
      ))}
    </section>
  );
}

const ANSWERS: readonly GivenAnswer[] = ['yes', 'no', 'unknown', 'later'];

/** Taken down at once, beside the form: it is said of the recording, wherever else it is shown. */
function RecorderQuestion({
  part,
  isFrozen,
}: {
  readonly part: PartView;
  readonly isFrozen: boolean;
}): ReactNode {
  const { exhibits } = useTexts();
  const lang = useLang();
  const { itemId } = part;
  const answer = useAction(
    useCallback(
      async (given: GivenAnswer) => {
        await call('exhibit.answerRecorder', { itemId, answer: given });
      },
      [itemId],
    ),
  );
  const given = part.facts.recording!.tookPart;
  const doubt = recordingDoubt(given);
  return (
    <>
      <Choice
        label={exhibits.tookPart(part.name)}
        value={given === 'not-a-recording' ? 'later' : given}
        onChange={(next) => !isFrozen && answer.run(next)}
        options={ANSWERS.map((value) => ({ value, text: exhibits.answers[value] }))}
      />
      {doubt !== null && <Notice look="advice">{recordingWarning(doubt, lang)}</Notice>}
      {answer.error !== null && <Notice look="wrong">{sayError(answer.error, lang)}</Notice>}
    </>
  );
}
