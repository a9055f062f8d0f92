import type { ReactNode } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OfCase } from '../case/of-case.tsx';
import type { Selecting } from './use-selection.ts';

interface ChosenProps {
  readonly selecting: Selecting;
  readonly onIsolate: () => void;
}

/** What can be done with what was chosen; where nothing is, which keys there are. */
export function Chosen({ selecting, onIsolate }: ChosenProps): ReactNode {
  const caseId = useCaseId();
  const { items } = useTexts();
  const lang = useLang();
  const previews = useJob('preview.make');
  const { ids, isFinding } = selecting;
  return (
    <div className="items-chosen">
      {ids.size === 0 ? (
        <p className="soft small">{items.keys}</p>
      ) : (
        <div className="row">
          <strong>{items.chosen(ids.size, lang)}</strong>
          <Button
            onPress={() => previews.run({ caseId, itemIds: [...ids] })}
            isDisabled={previews.isRunning || isFinding}
          >
            {items.makePreviews}
          </Button>
          <Button onPress={onIsolate} isDisabled={isFinding}>
            {items.isolate} <kbd>Q</kbd>
          </Button>
          <Button look="quiet" onPress={selecting.clear}>
            {items.chooseNothing}
          </Button>
        </div>
      )}
      {previews.input !== null && (previews.isRunning || previews.error !== null) && (
        <OfCase worked={previews.input.caseId} />
      )}
      <JobProgress job={previews} label={items.makingPreviews} />
      {previews.result !== null && (
        <Notice look={previews.result.failed === 0 ? 'good' : 'advice'}>
          {items.previewsMade(previews.result.made, previews.result.failed)}
          <div>
            <Button look="quiet" onPress={previews.forget}>
              {items.putAway}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
