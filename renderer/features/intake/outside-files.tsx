import { type ReactNode, useState } from 'react';
import { toError } from '../../../shared/errors/index.ts';
import { keptReasonText } from '../../../shared/i18n/kept-source.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sayError } from '../../ui/errors.ts';
import { Checkbox } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';

export interface OutsideFilesProps {
  /** The first of them. */
  readonly paths: readonly string[];
  readonly total: number;
}

/** Source files that still lie outside, unencrypted: kept or deleted knowingly, never by themselves. */
export function OutsideFiles({ paths, total }: OutsideFilesProps): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const job = useJob('intake.deleteSources');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  if (total === 0) return null;
  const tick = (path: string, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(path);
    else next.delete(path);
    setTicked(next);
  };
  const settled = job.result !== null && job.input?.paths.some((path) => paths.includes(path));
  return (
    <Notice look="advice">
      <span>{intake.outside(total)}</span>
      {!settled && (
        <details>
          <summary>{intake.outsideList}</summary>
          <ul className="told">
            {paths.map((path) => (
              <li key={path}>
                <Checkbox isSelected={ticked.has(path)} onChange={(isTicked) => tick(path, isTicked)}>
                  <bdi>{path}</bdi>
                </Checkbox>
              </li>
            ))}
          </ul>
          {total > paths.length && <p>{intake.outsideMore(total - paths.length)}</p>}
          <div className="row">
            <Button onPress={() => setTicked(new Set(paths))}>{intake.tickAll}</Button>
            <Button isDisabled={ticked.size === 0 || job.isRunning} onPress={() => setAsking(true)}>
              {intake.deleteTicked(ticked.size)}
            </Button>
          </div>
        </details>
      )}
      <JobProgress job={job} label={intake.deleting} />
      {settled && job.result !== null && (
        <>
          <span>{intake.deleted(job.result.deleted)}</span>
          {job.result.kept.length > 0 && (
            <ul className="told">
              {job.result.kept.map(({ path, reason, error }) => (
                <li key={path}>
                  <bdi>{path}</bdi>
                  {': '}
                  {reason !== null && keptReasonText(reason, lang)}
                  {error !== null && sayError(toError(error), lang)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <Dialog
        title={intake.deleteTicked(ticked.size)}
        role="alertdialog"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      >
        <p>{intake.deleteWhat}</p>
        <div className="row">
          <Button
            onPress={() => {
              setAsking(false);
              job.run({ paths: [...ticked] });
            }}
          >
            {intake.deleteNow}
          </Button>
          <Button look="main" onPress={() => setAsking(false)}>
            {intake.keepThem}
          </Button>
        </div>
      </Dialog>
    </Notice>
  );
}
