import { type ReactNode, useEffect, useState } from 'react';
import { useJob } from '../../ipc/use-job.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { Isolable } from '../isolated/isolate-asking.tsx';
import { IsolateButton } from '../isolated/isolate-button.tsx';
import type { Named } from '../isolated/isolate-dialog.tsx';
import { useIsolating } from '../isolated/isolating.ts';
import { questionAbout } from './isolate-part.ts';

export interface PagesOfProps {
  readonly exhibitId: string;
  /** What the exhibit shows, by name. */
  readonly files: readonly Named[];
}

/** The pages as the filing would hold them. Blurred where a picture stands on them, until somebody asks. */
export function PagesOf({ exhibitId, files }: PagesOfProps): ReactNode {
  const { exhibits } = useTexts();
  const job = useJob('exhibit.preview');
  const [isClear, setClear] = useClear();
  const { hidden } = useIsolating();
  const question = files.length === 0 ? null : questionAbout(files, () => setClear(false));
  const isGone = files.some(({ itemId }) => hidden.has(itemId));
  const isOfThis = job.input?.exhibitId === exhibitId;
  const made = isOfThis && !isGone && job.result?.status === 'made' ? job.result : null;
  const hasPictures = made?.files.some(({ look }) => look.length > 0) === true;
  return (
    <section className="card">
      <h2>{exhibits.pages}</h2>
      <p className="soft small">{exhibits.pagesHint}</p>
      <div className="row">
        <Button onPress={() => job.run({ exhibitId })} isDisabled={job.isRunning}>
          {exhibits.makePages}
        </Button>
        {hasPictures && (
          <Button onPress={() => setClear(!isClear)}>
            {isClear ? exhibits.hidePictures : exhibits.showPictures}
          </Button>
        )}
        {question !== null && made !== null && <IsolateButton question={question} />}
      </div>
      {isOfThis && <JobProgress job={job} label={exhibits.makingPages} />}
      {isOfThis && job.result?.status === 'left-out' && (
        <Notice look="advice">{exhibits.reasons[job.result.reason]}</Notice>
      )}
      {made !== null && made.files.length === 0 && <Notice>{exhibits.noPages}</Notice>}
      {made?.files.map(({ name, pages, look }, file) => (
        <div key={name} className="stack">
          <bdi className="small">{name}</bdi>
          <Isolable question={question}>
            <PdfPages
              src={`/vault/paper/${made.paperId}/${file}`}
              label={name}
              pages={pages}
              isBlurred={look.length > 0 && !isClear}
            />
          </Isolable>
        </div>
      ))}
    </section>
  );
}

/** Clear until the window is left: what is graphic stays on no screen that nobody looks at. */
export function useClear(): [boolean, (isClear: boolean) => void] {
  const [isClear, setClear] = useState(false);
  useEffect(() => {
    const blur = (): void => setClear(false);
    window.addEventListener('blur', blur);
    return () => window.removeEventListener('blur', blur);
  }, []);
  return [isClear, setClear];
}
