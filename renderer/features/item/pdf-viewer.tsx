import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { JikimError } from '../../../shared/errors/index.ts';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../ui/use-action.ts';
import { type OpenedPdf, openPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import { useOpened } from './use-opened.ts';

/** A PDF of somebody else: what is in it by the isolated decoder, and its pages as pictures. Nothing of it runs. */
export function PdfViewer({ page: { itemId } }: { readonly page: ItemPage }): ReactNode {
  const { itemPage } = useTexts();
  const [isAsked, setAsked] = useState(false);
  return (
    <div className="stack viewer">
      <PdfFacts itemId={itemId} />
      {isAsked ? (
        <PdfPages itemId={itemId} />
      ) : (
        <div>
          <Button look="main" onPress={() => setAsked(true)}>
            {itemPage.openPdf}
          </Button>
        </div>
      )}
    </div>
  );
}

function PdfFacts({ itemId }: { readonly itemId: string }): ReactNode {
  const { itemPage } = useTexts();
  const job = useJob('item.inspectPdf');
  const isOfThis = job.input?.itemId === itemId;
  const facts = isOfThis ? job.result : null;
  if (facts === null)
    return (
      <div className="stack">
        <div>
          <Button isDisabled={job.isRunning} onPress={() => job.run({ itemId })}>
            {itemPage.inspectPdf}
          </Button>
        </div>
        {isOfThis && <JobProgress job={job} label={itemPage.inspecting} />}
      </div>
    );
  const found = facts.found.filter(({ count }) => count > 0);
  return (
    <Notice title={itemPage.pdfPages(facts.pages)}>
      {facts.isEncrypted && <span>{itemPage.pdfEncrypted}</span>}
      {found.length === 0 ? (
        <span>{itemPage.pdfPlain}</span>
      ) : (
        <ul className="plain-list">
          {found.map(({ what, count }) => (
            <li key={what}>{itemPage.pdfFound(itemPage.pdfParts[what as PdfPart] ?? what, count)}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

type PdfPart = keyof ReturnType<typeof useTexts>['itemPage']['pdfParts'];

function PdfPages({ itemId }: { readonly itemId: string }): ReactNode {
  const { itemPage } = useTexts();
  const lang = useLang();
  const { opened, open } = useOpened(itemId);
  const [pdf, setPdf] = useState<OpenedPdf | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const opening = useAction(open);
  const { run } = opening;
  useEffect(run, [run]);
  useEffect(() => {
    if (opened === null) return;
    let isLeft = false;
    let made: OpenedPdf | null = null;
    openPdf(opened).then(
      (ready) => {
        made = ready;
        if (isLeft) ready.close();
        else setPdf(ready);
      },
      (error: unknown) => !isLeft && setProblem(toProblem(error)),
    );
    return () => {
      isLeft = true;
      made?.close();
    };
  }, [opened]);
  const onProblem = useCallback((error: unknown) => setProblem(toProblem(error)), []);
  const failed = opening.error ?? problem;
  if (failed !== null) return <Notice look="wrong">{sayError(failed, lang)}</Notice>;
  if (pdf === null) return <p role="status">{itemPage.opening}</p>;
  return <PdfPage document={pdf.document} onProblem={onProblem} />;
}

/** What pdf.js fails with is named by its class; its message may quote the document. */
function toProblem(error: unknown): unknown {
  if (error instanceof JikimError) return error;
  const name = error instanceof Error ? error.name : '';
  return new JikimError(name === 'PasswordException' ? 'PDF_ENCRYPTED' : 'PDF_DAMAGED', { reason: name });
}
