import type { ReactNode } from 'react';
import type { GivenAnswer } from '../../../shared/domain/recording.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Choice } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';

interface RecorderQuestionProps {
  readonly itemId: string;
  readonly answer: GivenAnswer;
}

const ANSWERS = ['yes', 'no', 'unknown', 'later'] as const satisfies readonly GivenAnswer[];

/** Answered when it is known; the answer stays in the vault and stands in no log. */
export function RecorderQuestion({ itemId, answer }: RecorderQuestionProps): ReactNode {
  const { itemPage } = useTexts();
  const job = useJob('item.answerRecording');
  return (
    <div className="stack narrow">
      <Choice<GivenAnswer>
        label={itemPage.tookPart}
        value={answer}
        options={ANSWERS.map((value) => ({ value, text: itemPage.answers[value] }))}
        onChange={(next) => job.run({ itemId, answer: next })}
      />
      <p className="soft small">{itemPage.answerKept}</p>
      {job.input?.itemId === itemId && job.error !== null && <JobProgress job={job} />}
    </div>
  );
}
