import { type ReactNode, useCallback, useState } from 'react';
import { useCaseId } from '../../app/work-context.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { TextField } from '../../ui/fields.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { CopiesOutside } from './copies-outside.tsx';

const EMPTY = { description: '', whereOriginalIs: '', finder: '', sourceDevice: '' };

/** A file that is known for what it is: isolated without ever being taken in. */
export function OutsideFile(): ReactNode {
  const caseId = useCaseId();
  const { isolated } = useTexts();
  const lang = useLang();
  const job = useJob('quarantine.isolateFile');
  const [path, setPath] = useState<string | null>(null);
  const [words, setWords] = useState(EMPTY);
  const choose = useAction(
    useCallback(async () => {
      const chosen = await call('dialog.openFiles', { purpose: 'intake' });
      setPath(chosen?.paths[0] ?? null);
    }, []),
  );
  const putAway = (): void => {
    setPath(null);
    setWords(EMPTY);
    job.forget();
  };
  const field = (name: keyof typeof EMPTY) => ({
    label: name === 'sourceDevice' ? isolated.facts.device : isolated.fields[name],
    value: words[name],
    onChange: (value: string) => setWords({ ...words, [name]: value }),
  });
  return (
    <section className="stack">
      <h2>{isolated.outside}</h2>
      <p>{isolated.outsideWhat}</p>
      {choose.error !== null && <Notice look="wrong">{sayError(choose.error, lang)}</Notice>}
      {path === null && job.result === null && (
        <div>
          <Button onPress={choose.run} isDisabled={job.isRunning}>
            {isolated.chooseFile}
          </Button>
        </div>
      )}
      {path !== null && job.result === null && (
        <div className="card">
          <p>
            <bdi>{path}</bdi>
          </p>
          <TextField {...field('description')} hint={isolated.descriptionHint} />
          <TextField {...field('sourceDevice')} />
          <TextField {...field('whereOriginalIs')} hint={isolated.whereHint} />
          <TextField {...field('finder')} hint={isolated.finderHint} />
          <div className="row">
            <Button
              look="main"
              isDisabled={job.isRunning}
              onPress={() => job.run({ caseId, path, ...words })}
            >
              {isolated.isolateFile}
            </Button>
            <Button look="quiet" onPress={putAway} isDisabled={job.isRunning}>
              {isolated.notThis}
            </Button>
          </div>
        </div>
      )}
      <JobProgress job={job} label={isolated.hashing} canStop={false} />
      {job.result !== null && (
        <Notice look={job.result.remnants === 0 ? 'good' : 'wrong'} title={isolated.fileDone}>
          <span>{isolated.fileStays}</span>
          {job.result.remnants > 0 && <span>{isolated.left(job.result.remnants)}</span>}
          <CopiesOutside copies={job.result.copiesOutside} more={job.result.moreCopies} />
          <div>
            <Button look="quiet" onPress={putAway}>
              {isolated.putAway}
            </Button>
          </div>
        </Notice>
      )}
    </section>
  );
}
