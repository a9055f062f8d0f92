import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { useWork } from '../../app/work-context.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Choice, TextField } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { ChooseFile } from '../place/choose-file.tsx';
import type { Standing } from './standing.ts';

const KINDS = ['fixed', 'notary', 'post', 'person', 'other'] as const;

/** What a person reads on the paper: of which checkpoint, which day, from whom; and its scan. */
export function PaperForm({ printed }: Pick<Standing, 'printed'>): ReactNode {
  const { time } = useTexts();
  const lang = useLang();
  const { caseId } = useWork();
  const job = useJob('time.recordPaper');
  const [size, setSize] = useState(String(printed[0]!.size));
  const [on, setOn] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('fixed');
  const [by, setBy] = useState('');
  const [scan, setScan] = useState<string | null>(null);
  const choose = useCallback(async (path: string) => setScan(path), []);
  const isReady = on !== '' && by.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    job.run({
      size: Number(size),
      on,
      kind: time.kinds[kind],
      checkedBy: by.trim(),
      scan: scan === null || caseId === null ? null : { path: scan, caseId },
    });
  };
  return (
    <form className="stack narrow" onSubmit={submit}>
      <Select
        label={time.whichPrinted}
        value={size}
        onChange={setSize}
        options={printed.map((each) => ({
          value: String(each.size),
          text: time.printedOption(each.size, new Date(each.at).toLocaleDateString(lang)),
        }))}
      />
      <DayField label={time.on} value={on} onChange={setOn} />
      <Choice
        label={time.kind}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, text: time.kinds[value] }))}
      />
      <TextField label={time.by} value={by} onChange={setBy} />
      {caseId !== null && (
        <div className="row">
          <ChooseFile asked={{ file: 'scan' }} onChosen={choose}>
            {time.chooseScan}
          </ChooseFile>
          <span className="soft small">
            {scan === null ? time.noScan : <bdi>{scan}</bdi>} {scan !== null && time.scanChosen}
          </span>
        </div>
      )}
      <div className="row">
        <Button type="submit" look="main" isDisabled={!isReady || job.isRunning}>
          {time.record}
        </Button>
      </div>
      <JobProgress job={job} label={time.recording} />
      {job.result !== null && <Notice look="good">{time.recorded(job.result.on)}</Notice>}
    </form>
  );
}
