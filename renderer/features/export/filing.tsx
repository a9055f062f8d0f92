import { type ReactNode, useState } from 'react';
import { PORTAL_CHECKED_ON, PORTAL_SIZE_CAP } from '../../../shared/domain/portal-limits.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { useWork } from '../../app/work-context.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { OfCase } from '../case/of-case.tsx';
import { isDay, todayText } from '../exhibits/day.ts';
import { BasisField } from './basis-field.tsx';
import { type FilingSettings, FilingSettingsForm, isSize } from './filing-settings.tsx';
import { Finish } from './finish.tsx';
import { FilingPlanView } from './plan-view.tsx';
import { useTarget } from './target-choice.tsx';
import { WrittenResult } from './written-result.tsx';

/** The folder for the court: looked through first, then written, then read again. */
export function FilingExport({ caseId }: { readonly caseId: string }): ReactNode {
  const { exporting } = useTexts();
  const lang = useLang();
  const plan = useJob('export.planFiling');
  const job = useJob('export.filing');
  const [settings, setSettings] = useState<FilingSettings>({
    megabytes: String(PORTAL_SIZE_CAP / 1_000_000),
    checkedOn: PORTAL_CHECKED_ON,
    confirmations: false,
    again: false,
  });
  // What was looked through before somebody went elsewhere may be otherwise now.
  const [isAsked, setAsked] = useState(plan.isRunning);
  const [basis, setBasis] = useState('');
  const [isSeen, setSeen] = useState(false);
  const [recipient, setRecipient] = useState('');
  const [target, changeTarget] = useTarget({
    folder: null,
    name: `${exporting.defaultNames.filing}-${todayText()}`,
  });
  const input = {
    caseId,
    exhibitIds: null,
    again: settings.again,
    basis: basis.trim(),
    sizeCap: Math.round(Number(settings.megabytes) * 1_000_000),
    limitsCheckedOn: settings.checkedOn,
    includeConfirmations: settings.confirmations,
  };
  const isRight = isSize(settings.megabytes) && isDay(settings.checkedOn);
  // A plan is of what was asked; whatever is asked otherwise since needs a look of its own.
  const isOfThis = isAsked && JSON.stringify(plan.input) === JSON.stringify(input);
  const shown = isOfThis ? plan.result : null;
  const look = (): void => {
    setAsked(true);
    setSeen(false);
    job.forget();
    plan.run(input);
  };
  if (job.input !== null && (job.isRunning || job.error !== null || job.result !== null))
    return (
      <section className="card">
        <OfCase worked={job.input.caseId} />
        <JobProgress
          job={job}
          label={job.progress?.step === 'checking' ? exporting.checking : exporting.writing}
          stop={exporting.stop}
        />
        {job.result?.status === 'written' && (
          <WrittenResult
            title={exporting.done.filing}
            written={job.result}
            leftOutTotal={job.result.leftOutTotal}
            leftOut={job.result.leftOut.map(({ mark, title, reason }) => ({
              name: `${mark} ${title}`,
              reason,
            }))}
            isFiling
          />
        )}
        {job.result?.status === 'needs-confirmation' && <Notice look="advice">{exporting.opponent}</Notice>}
        {!job.isRunning && (
          <div>
            <Button
              onPress={() => {
                job.forget();
                plan.forget();
              }}
            >
              {exporting.another}
            </Button>
          </div>
        )}
      </section>
    );
  return (
    <>
      <section className="card">
        <FilingSettingsForm settings={settings} onChange={setSettings} />
        {isConsent(plan.error) && isOfThis && <BasisField basis={basis} onChange={setBasis} />}
        <div className="row">
          <Button
            look={shown === null ? 'main' : 'plain'}
            onPress={look}
            isDisabled={!isRight || plan.isRunning}
          >
            {shown === null ? exporting.look : exporting.lookAgain}
          </Button>
        </div>
        {isOfThis && !isExplained(plan.error) && <JobProgress job={plan} label={exporting.looking} />}
        {isOfThis && isExplained(plan.error) && <Nothing error={plan.error} />}
      </section>
      {shown !== null && (
        <>
          <FilingPlanView plan={shown} />
          {shown.printed.length > 0 && (
            <Checkbox isSelected={isSeen} onChange={setSeen}>
              {exporting.opponentSeen}
            </Checkbox>
          )}
          {shown.exhibits.length > 0 && (
            <Finish
              recipient={recipient}
              onRecipient={setRecipient}
              target={target}
              onTarget={changeTarget}
              isReady={shown.printed.length === 0 || isSeen}
              onMake={(path) =>
                job.run({
                  ...input,
                  target: path,
                  lang,
                  recipient: recipient.trim(),
                  disclosureConfirmed: isSeen,
                })
              }
            />
          )}
        </>
      )}
    </>
  );
}

const codeOf = (error: unknown): string => (error instanceof JikimError ? error.code : '');

const isConsent = (error: unknown): boolean => codeOf(error) === 'CONSENT_WITHDRAWN';

/** Said by this screen, with the way on, instead of in the words for the command line. */
const isExplained = (error: unknown): boolean =>
  ['EXHIBIT_NONE', 'EXHIBIT_ALL_FILED'].includes(codeOf(error));

function Nothing({ error }: { readonly error: unknown }): ReactNode {
  const { exporting } = useTexts();
  const { go } = useWork();
  return (
    <Notice look="advice">
      <span>{codeOf(error) === 'EXHIBIT_NONE' ? exporting.noExhibits : exporting.allFiled}</span>
      <div>
        <Button onPress={() => go('exhibits')}>{exporting.toExhibits}</Button>
      </div>
    </Notice>
  );
}
