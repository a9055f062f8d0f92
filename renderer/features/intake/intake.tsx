import { type ReactNode, useCallback, useState } from 'react';
import { isErrorCode, JikimError } from '../../../shared/errors/index.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { useCaseId, useWork } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { Choice } from '../../ui/fields.tsx';
import { FolderIcon, PlusIcon } from '../../ui/icons.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { OfCase } from '../case/of-case.tsx';

const METHODS = ['screenshot', 'scroll-capture', 'export', 'photo-of-screen', 'scan', 'other'] as const;

/** Files go in byte for byte; nothing of them is opened unless a person says so. */
export function Intake(): ReactNode {
  const caseId = useCaseId();
  const { paths, setPaths } = useWork();
  const job = useJob('intake.run');
  const { intake } = useTexts();
  const lang = useLang();
  const [copyKind, setCopyKind] = useState<'original' | 'received-copy'>('received-copy');
  const [method, setMethod] = useState<(typeof METHODS)[number]>('screenshot');
  const [previews, setPreviews] = useState<'now' | 'later' | 'never'>('later');
  const choose = useAction(
    useCallback(
      async (what: 'files' | 'folder') => {
        const chosen =
          what === 'files'
            ? (await call('dialog.openFiles', { purpose: 'intake' }))?.paths
            : await call('dialog.openFolder', { purpose: 'intake' }).then((found) => found && [found.path]);
        if (chosen) setPaths(chosen);
      },
      [setPaths],
    ),
  );
  const start = (): void => {
    job.run({ caseId, paths: [...paths], copyKind, method, previews });
    setPaths([]);
  };
  const step = job.progress?.step === 'previews' ? intake.steps.previews : intake.steps['taking-in'];
  return (
    <div className="stack narrow">
      <h1>{intake.title}</h1>
      <p>{intake.how}</p>
      {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
      {paths.length === 0 ? (
        <div className="row">
          <Button look="main" onPress={() => choose.run('files')} isDisabled={job.isRunning}>
            <PlusIcon /> {intake.chooseFiles}
          </Button>
          <Button onPress={() => choose.run('folder')} isDisabled={job.isRunning}>
            <FolderIcon /> {intake.chooseFolder}
          </Button>
        </div>
      ) : (
        <section className="card">
          <h2>{intake.waiting(paths.length)}</h2>
          <Choice
            label={intake.copyKind}
            value={copyKind}
            onChange={setCopyKind}
            options={[
              { value: 'original', text: intake.original, hint: intake.originalHint },
              { value: 'received-copy', text: intake.received, hint: intake.receivedHint },
            ]}
          />
          <Choice
            label={intake.method}
            value={method}
            onChange={setMethod}
            options={METHODS.map((value) => ({ value, text: intake.methods[value] }))}
          />
          <Choice
            label={intake.previews}
            value={previews}
            onChange={setPreviews}
            options={[
              { value: 'later', text: intake.previewsLater, hint: intake.previewsLaterHint },
              { value: 'now', text: intake.previewsNow, hint: intake.previewsNowHint },
              { value: 'never', text: intake.previewsNever, hint: intake.previewsNeverHint },
            ]}
          />
          <div className="row">
            <Button look="main" onPress={start} isDisabled={job.isRunning}>
              {intake.start}
            </Button>
            <Button look="quiet" onPress={() => setPaths([])}>
              {intake.clear}
            </Button>
          </div>
        </section>
      )}
      {job.input !== null && <OfCase worked={job.input.caseId} />}
      <JobProgress job={job} label={step} stop={intake.stop} />
      {job.result !== null && <Summary result={job.result} />}
    </div>
  );
}

/** What became of each file, and what still lies outside. */
function Summary({ result }: { readonly result: OutputOf<'intake.run'> }): ReactNode {
  const { intake } = useTexts();
  const lang = useLang();
  const of = (status: string) => result.outcomes.filter((each) => each.status === status);
  const rejected = of('rejected');
  return (
    <div className="stack">
      <Notice look="good">
        <span>{intake.done(of('taken').length + of('duplicate').length)}</span>
        {of('duplicate').length > 0 && <span>{intake.again(of('duplicate').length)}</span>}
        {of('quarantined').length > 0 && <span>{intake.isolated(of('quarantined').length)}</span>}
        {result.cancelled && <span>{intake.stopped(result.notBegun)}</span>}
      </Notice>
      {rejected.length > 0 && (
        <Notice look="wrong" title={intake.rejected(rejected.length)}>
          <ul>
            {rejected.map(({ name, error }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {error === null ? '' : sayError(toError(error), lang)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {result.outside > 0 && <Notice look="advice">{intake.outside(result.outside)}</Notice>}
    </div>
  );
}

function toError({ code, params }: { code: string; params: Record<string, string | number> }): unknown {
  return isErrorCode(code) ? new JikimError(code, params) : null;
}
