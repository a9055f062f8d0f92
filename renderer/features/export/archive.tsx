import { type ReactNode, useState } from 'react';
import type { Purpose } from '../../../shared/archive/manifest.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Choice } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OfCase } from '../case/of-case.tsx';
import { todayText } from '../exhibits/day.ts';
import { ArchivePlanView } from './archive-plan-view.tsx';
import { BasisField } from './basis-field.tsx';
import { Finish } from './finish.tsx';
import { SealForm, useSeal } from './seal-form.tsx';
import { useTarget } from './target-choice.tsx';
import { WrittenResult } from './written-result.tsx';

export interface ArchiveExportProps {
  readonly caseId: string;
  readonly purpose: Purpose;
}

const EXTENSION = { sealed: '.zip.age', folder: '', zip: '.zip' } as const;

/** An archive that anyone can verify: encrypted unless somebody says in so many words that it need not be. */
export function ArchiveExport({ caseId, purpose }: ArchiveExportProps): ReactNode {
  const { exporting } = useTexts();
  const lang = useLang();
  const plan = useJob('export.planArchive');
  const job = useJob('export.archive');
  // What was looked through before somebody went elsewhere may be otherwise now.
  const [isAsked, setAsked] = useState(plan.isRunning);
  const [basis, setBasis] = useState('');
  const [includesIsolated, setIsolated] = useState(false);
  const [isPlainMeant, setPlainMeant] = useState(false);
  const [openForm, setForm] = useState<'folder' | 'zip'>('folder');
  const seal = useSeal();
  const [recipient, setRecipient] = useState('');
  const form = purpose === 'sealed' ? 'sealed' : openForm;
  const [target, changeTarget] = useTarget({
    folder: null,
    name: `${exporting.defaultNames[purpose]}-${todayText()}`,
  });
  const input = { caseId, purpose, basis: basis.trim(), includesIsolated };
  const look = (): void => {
    setAsked(true);
    plan.run(input);
  };
  const isOfThis = isAsked && JSON.stringify(plan.input) === JSON.stringify(input);
  const shown = isOfThis ? plan.result : null;
  const isStopped = plan.error instanceof JikimError && plan.error.code === 'CONSENT_WITHDRAWN';
  const isSealed = purpose !== 'sealed' || seal.value !== null;
  const isEnded = job.error !== null || job.result !== null;
  if (job.input !== null && (job.isRunning || (isEnded && job.input.purpose === purpose)))
    return (
      <section className="card">
        <OfCase worked={job.input.caseId} />
        <JobProgress
          job={job}
          label={job.progress?.step === 'checking' ? exporting.checking : exporting.writing}
          stop={exporting.stop}
        />
        {job.result !== null && (
          <WrittenResult
            title={exporting.done.archive}
            written={job.result}
            leftOut={job.result.leftOut}
            leftOutTotal={job.result.leftOutTotal}
          />
        )}
        {!job.isRunning && (
          <div>
            <Button onPress={job.forget}>{exporting.another}</Button>
          </div>
        )}
      </section>
    );
  return (
    <>
      <section className="card">
        {purpose === 'court-expert' && (
          <Notice look="advice" title={exporting.plainAsk}>
            <span>{exporting.plainWhat}</span>
            <Checkbox isSelected={isPlainMeant} onChange={setPlainMeant}>
              {exporting.plainYes}
            </Checkbox>
          </Notice>
        )}
        {purpose !== 'sealed' && (
          <Choice
            label={exporting.form}
            value={openForm}
            onChange={setForm}
            options={(['folder', 'zip'] as const).map((value) => ({ value, text: exporting.forms[value] }))}
          />
        )}
        <Checkbox isSelected={includesIsolated} onChange={setIsolated}>
          {exporting.isolated}
        </Checkbox>
        {isOfThis && isStopped && <BasisField basis={basis} onChange={setBasis} />}
        <div>
          <Button
            look={shown === null ? 'main' : 'plain'}
            onPress={look}
            isDisabled={plan.isRunning || (purpose === 'court-expert' && !isPlainMeant)}
          >
            {shown === null ? exporting.look : exporting.lookAgain}
          </Button>
        </div>
        {isOfThis && <JobProgress job={plan} label={exporting.looking} />}
      </section>
      {shown !== null && (
        <>
          <ArchivePlanView plan={shown} purpose={purpose} onSigner={look} />
          {shown.hasIdentity && (
            <>
              {purpose === 'sealed' && <SealForm seal={seal} />}
              <Finish
                recipient={recipient}
                onRecipient={setRecipient}
                target={target}
                onTarget={changeTarget}
                extension={EXTENSION[form]}
                isReady={isSealed && (purpose !== 'court-expert' || isPlainMeant)}
                onMake={(path) =>
                  job.run({
                    ...input,
                    target: path,
                    lang,
                    form,
                    recipient: recipient.trim(),
                    seal: purpose === 'sealed' ? seal.value : null,
                    originalsInPlain: isPlainMeant,
                  })
                }
              />
            </>
          )}
        </>
      )}
    </>
  );
}
