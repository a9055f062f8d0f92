import { type ReactNode, useState } from 'react';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { OfCase } from '../case/of-case.tsx';
import { AcquisitionForm } from './acquisition-form.tsx';
import { putArrivals, useArrivals } from './arrivals.ts';
import { GoingBy } from './going-by.tsx';
import './intake.css';
import { toSent, useSaid } from './said.ts';
import { Summary, type SummaryOf } from './summary.tsx';
import { WatchedFolder } from './watched-folder.tsx';
import { WaysIn } from './ways-in.tsx';

/** Files go in byte for byte; nothing of them is opened unless a person says so. */
export function Intake(): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const job = useJob('intake.run');
  const { pasted, isPlaceless } = useArrivals();
  const { paths } = useWork();
  const [small, setSmall] = useState<SummaryOf | null>(null);
  const step = intake.steps[(job.progress?.step ?? 'taking-in') as keyof typeof intake.steps];
  return (
    <div className="stack narrow">
      <h1>{intake.title}</h1>
      <p>{intake.how}</p>
      {isPlaceless && <Notice look="advice">{intake.placeless}</Notice>}
      {paths.length > 0 && <PathsForm />}
      {pasted !== null && <PastedForm onDone={setSmall} />}
      {paths.length === 0 && pasted === null && <WaysIn isBusy={job.isRunning} onDone={setSmall} />}
      {job.input !== null && <OfCase worked={job.input.caseId} />}
      <JobProgress job={job} label={step} stop={intake.stop} />
      {job.isRunning && <GoingBy />}
      {job.result !== null && <Summary result={job.result} onClose={job.forget} />}
      {small !== null && <Summary result={small} onClose={() => setSmall(null)} />}
      {job.error !== null && <p className="soft small">{intake.safeSoFar}</p>}
      {!job.isRunning && <WatchedFolder lang={lang} />}
    </div>
  );
}

/** Files and folders that were chosen or dropped, and what is said of them. */
function PathsForm(): ReactNode {
  const { intake } = useTexts();
  const caseId = useCaseId();
  const { paths, setPaths } = useWork();
  const job = useJob('intake.run');
  const [said] = useSaid();
  return (
    <AcquisitionForm
      title={intake.waiting(paths.length)}
      names={paths.map((path) => path.split(/[/\\]/).at(-1) ?? path)}
      mayBeRecording={paths.some((path) => RECORDING.test(path) || !/\.\w+$/.test(path))}
      isBusy={job.isRunning}
      onStart={() => {
        job.run({ ...toSent(said), caseId, paths: [...paths] });
        setPaths([]);
      }}
      onCancel={() => setPaths([])}
    />
  );
}

/** Endings of sound and film; what has none may be a folder that holds some. */
const RECORDING = /\.(m4a|mp3|wav|amr|aac|ogg|opus|flac|3gp|3gpp|wma|mp4|mov|avi|mkv|webm|m4v)$/i;

function PastedForm({ onDone }: { readonly onDone: (result: SummaryOf) => void }): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const caseId = useCaseId();
  const { pasted } = useArrivals();
  const [said] = useSaid();
  const keep = useAction(async () => {
    if (pasted === null) return;
    const { name, bytes } = pasted;
    onDone(
      await call('intake.bytes', {
        ...toSent({ ...said, copyKind: 'received-copy', method: 'paste' }),
        caseId,
        name,
        bytes,
      }),
    );
    putArrivals({});
  });
  if (pasted === null) return null;
  return (
    <>
      <AcquisitionForm
        title={pasted.kind === 'text' ? intake.pastedText : intake.pastedPicture}
        names={[pasted.name]}
        isPaste
        isBusy={keep.isRunning}
        onStart={keep.run}
        onCancel={() => putArrivals({})}
      />
      {keep.error !== null && <Notice look="wrong">{sayError(keep.error, lang)}</Notice>}
    </>
  );
}
