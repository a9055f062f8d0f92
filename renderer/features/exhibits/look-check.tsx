import { type ReactNode, useState } from 'react';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { FormProps } from './form-props.ts';
import { filesOf } from './isolate-part.ts';
import { LookDialog, type LookedPage } from './look-dialog.tsx';

/** Pages with pictures are filed only after a person looked at each of them: here it begins, and here it says who did. */
export function LookCheck({ read, isFrozen }: Pick<FormProps, 'read' | 'isFrozen'>): ReactNode {
  const { exhibits } = useTexts();
  const lang = useLang();
  const job = useJob('exhibit.preview');
  const { exhibitId } = read.exhibit;
  const [wants, setWants] = useState(false);
  if (read.look === 'nothing-to-check') return null;
  const isOfThis = job.input?.exhibitId === exhibitId;
  const made = isOfThis && job.result?.status === 'made' ? job.result : null;
  const start = (): void => {
    setWants(true);
    // Always made anew: what is confirmed are the pages as they are now.
    job.run({ exhibitId });
  };
  const pages: LookedPage[] | null =
    made === null
      ? null
      : made.files.flatMap(({ name, pages: count, look }, file) =>
          look.map((page) => ({
            src: `/vault/paper/${made.paperId}/${file}`,
            label: name,
            page,
            pages: count,
          })),
        );
  return (
    <section className="card">
      <h2>{exhibits.lookTitle}</h2>
      {read.looked !== null ? (
        <p className="check-good">
          {exhibits.lookedBy(read.looked.by, new Date(read.looked.at).toLocaleString(lang))}
        </p>
      ) : (
        <>
          <p>{exhibits.lookWhat}</p>
          {!isFrozen && (
            <div>
              <Button onPress={start} isDisabled={job.isRunning}>
                {exhibits.lookBegin}
              </Button>
            </div>
          )}
        </>
      )}
      {wants && isOfThis && <JobProgress job={job} label={exhibits.makingPages} />}
      {wants && isOfThis && job.result?.status === 'left-out' && (
        <Notice look="advice">{exhibits.reasons[job.result.reason]}</Notice>
      )}
      {wants && pages !== null && (
        <LookDialog
          exhibitId={exhibitId}
          pages={pages}
          files={filesOf(read.parts)}
          onClose={() => setWants(false)}
        />
      )}
    </section>
  );
}
