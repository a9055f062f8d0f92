import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { MinusIcon, PlusIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { lacksFonts } from './pdf-fonts.ts';
import { MOST_PIXELS } from './pdf-limits.ts';
import { useReveal } from './use-reveal.ts';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly onProblem: (error: unknown) => void;
}

const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** CSS pixels of a point: pages are shown at their size on paper. */
const POINT = 96 / 72;

/** One page at a time, drawn as a picture; blurred as pictures are. */
export function PdfPage({ document, onProblem }: PdfPageProps): ReactNode {
  const { itemPage } = useTexts();
  const [page, setPage] = useState(1);
  const [step, setStep] = useState(2);
  const { isClear, isKept, toggle, holding } = useReveal();
  const [isLacking, setLacking] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () => draw(document, page, SCALES[step]!, { canvas: canvas.current!, onProblem, onDrawn: setLacking }),
    [document, page, step, onProblem],
  );
  const pages = document.numPages;
  return (
    <>
      <div className="row">
        <Button look={isKept ? 'plain' : 'main'} onPress={toggle}>
          {isKept ? itemPage.blur : itemPage.look}
        </Button>
        <Button isDisabled={page === 1} onPress={() => setPage(page - 1)}>
          {itemPage.pageBefore}
        </Button>
        <span>{itemPage.pageOf(page, pages)}</span>
        <Button isDisabled={page === pages} onPress={() => setPage(page + 1)}>
          {itemPage.pageAfter}
        </Button>
        <Button label={itemPage.smaller} isDisabled={step === 0} onPress={() => setStep(step - 1)}>
          <MinusIcon />
        </Button>
        <Button
          label={itemPage.larger}
          isDisabled={step === SCALES.length - 1}
          onPress={() => setStep(step + 1)}
        >
          <PlusIcon />
        </Button>
      </div>
      <p className="soft small">{itemPage.pdfAsPicture}</p>
      {isLacking && <Notice look="advice">{itemPage.pdfLacksFonts}</Notice>}
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: it scrolls, and is looked at by a held key */}
      <section
        className="stage paper"
        aria-label={isClear ? itemPage.pageOf(page, pages) : itemPage.blurredPicture}
        tabIndex={0}
        data-clear={isClear}
        {...holding}
      >
        <canvas ref={canvas} />
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: it scrolls, and is looked at by a held key */}
    </>
  );
}

interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly onProblem: (error: unknown) => void;
  readonly onDrawn: (lacksFonts: boolean) => void;
}

/** Draws a page without its annotations' scripts or links; returns the way to give it up. */
function draw(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  { canvas, onProblem, onDrawn }: Drawing,
): () => void {
  // A page that is not drawn yet is not seen under the number of another.
  delete canvas.dataset.drawn;
  let stop = (): void => {};
  let isLeft = false;
  const drawing = async (): Promise<void> => {
    const page = await document.getPage(number);
    if (isLeft) return;
    const shown = page.getViewport({ scale: scale * POINT });
    const sharp = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (shown.width * shown.height)));
    const viewport = page.getViewport({ scale: scale * POINT * sharp });
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    canvas.style.inlineSize = `${shown.width}px`;
    canvas.style.blockSize = `${shown.height}px`;
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
    canvas.dataset.drawn = String(number);
    onDrawn(lacksFonts(page));
  };
  drawing().catch((error: unknown) => !isLeft && onProblem(error));
  return () => {
    isLeft = true;
    stop();
  };
}
