import { type ReactNode, useCallback } from 'react';
import type { HistoryFilter } from '../../../shared/ipc/calls/history.ts';
import { call } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';

/** What is on the screen, as a PDF at a place that a person chose. */
export function PrintHistory({ filter }: { readonly filter: HistoryFilter }): ReactNode {
  const { history, ui } = useTexts();
  const lang = useLang();
  const job = useJob('history.print');
  const { run: start } = job;
  const isOfThis = job.input?.filter.about === filter.about;
  const choosing = useAction(
    useCallback(async () => {
      const chosen = await call('dialog.saveAs', { suggested: history.fileName });
      if (chosen !== null) start({ filter, path: chosen.path, lang });
    }, [filter, lang, start, history]),
  );
  return (
    <div className="stack print-history">
      <Button isDisabled={job.isRunning || choosing.isRunning} onPress={choosing.run}>
        {history.print}
      </Button>
      {choosing.error !== null && <Notice look="wrong">{sayError(choosing.error, lang)}</Notice>}
      {isOfThis && <JobProgress job={job} label={history.printing} />}
      {isOfThis && job.result !== null && (
        <Notice look="good">
          <span>{history.printed(job.result.entries, job.result.pages)}</span>
          <span>{history.printedWhere}</span>
          <span className="row">
            <Button onPress={() => void call('app.showFolder', { path: job.result!.path })}>
              {history.show}
            </Button>
            <Button look="quiet" onPress={job.forget}>
              {ui.close}
            </Button>
          </span>
        </Notice>
      )}
    </div>
  );
}
