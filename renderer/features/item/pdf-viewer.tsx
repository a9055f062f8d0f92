import { type ReactNode, useState } from 'react';
import type { ItemPage } from '../../../shared/ipc/calls/item-page.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useLang, useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/errors.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PictureStage } from './picture-stage.tsx';
import { usePdfPage } from './use-pdf-page.ts';
import { useReveal } from './use-reveal.ts';
import { useZoom } from './use-zoom.ts';
import { ViewBar } from './view-bar.tsx';

/** Pixels of a page's picture for each that it is shown with at full size, so that enlarged fine print is still clear. */
const FINENESS = 2;

/** A PDF of somebody else: what is in it, and its pages as pictures, both by the isolated decoder. The window reads no PDF. */
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
  const [page, setPage] = useState(0);
  const { drawn, pages, error } = usePdfPage(itemId, page);
  const zoom = useZoom();
  const reveal = useReveal();
  return (
    <>
      {pages !== null && (
        <ViewBar zoom={zoom} reveal={reveal}>
          <Button isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            {itemPage.pageBefore}
          </Button>
          <span>{itemPage.pageOf(page + 1, pages)}</span>
          <Button isDisabled={page + 1 === pages} onPress={() => setPage(page + 1)}>
            {itemPage.pageAfter}
          </Button>
        </ViewBar>
      )}
      {error !== null && <Notice look="wrong">{sayError(error, lang)}</Notice>}
      {drawn?.lacksFonts && <Notice look="advice">{itemPage.pdfLacksFonts}</Notice>}
      {drawn === null && error === null && (
        <div className="stage">
          <p role="status">{itemPage.drawing}</p>
        </div>
      )}
      {drawn !== null && (
        <PictureStage
          src={drawn.path}
          size={{ width: drawn.width / FINENESS, height: drawn.height / FINENESS }}
          zoom={zoom}
          reveal={reveal}
          label={itemPage.pageOf(page + 1, drawn.pages)}
        />
      )}
      {pages !== null && <p className="soft small">{`${itemPage.pdfAsPicture} ${itemPage.stageKeys}`}</p>}
    </>
  );
}
