import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { z } from 'zod';
import type { Operation } from '../child-session.ts';
import { DecodeFailure } from '../failure.ts';
import { CLEAN_STEP } from './clean-pdf.ts';
import { cleanPdf, copyPages } from './pdf-clean.ts';
import { loadPdf, PDF_LIBRARY } from './pdf-load.ts';
import { uprightMatrix, uprightSize, visibleBox } from './pdf-place.ts';

/** Distances in points from the edges of the new page to the area that the original page may fill. */
const margins = z.strictObject({
  top: z.number().min(0).max(2000),
  right: z.number().min(0).max(2000),
  bottom: z.number().min(0).max(2000),
  left: z.number().min(0).max(2000),
});
export type Margins = z.infer<typeof margins>;
export const stampParameters = z.strictObject({
  first: margins,
  rest: margins,
  /** The pages wanted, counted from 0; all where left out. */
  pages: z.strictObject({ from: z.int().min(0), count: z.int().min(1) }).optional(),
});

/**
 * Pages of a foreign PDF (first input) with ours (second input, one page each) laid over them. A new page has the size
 * of ours; the original is put, never enlarged, into the area inside the margins, so that no mark covers any of it.
 */
export const stampPdf: Operation = async (task, parameters) => {
  const { first, rest, pages } = stampParameters.parse(parameters);
  const bytes = await task.inputs[0]!.all();
  const { document } = await loadPdf(bytes);
  const { document: foreign, removed } = await cleanPdf(document, bytes);
  const { document: overlay } = await loadPdf(await task.inputs[1]!.all());
  const all = foreign.getPages();
  const originals = pages === undefined ? all : all.slice(pages.from, pages.from + pages.count);
  if (overlay.getPageCount() !== originals.length || originals.length === 0)
    throw new DecodeFailure('DECODE_FAILED', 'overlay pages');
  const below = await embed(foreign, originals);
  const above = await embed(foreign, overlay.getPages());
  const scales = overlay.getPages().map((page, at) => {
    const { width, height } = uprightSize(page);
    const made = foreign.addPage([width, height]);
    const scale = place(made, originals[at]!, below[at]!, at === 0 ? first : rest);
    drawForm(made, above[at]!, 1, 0, 0);
    return scale;
  });
  await foreign.flush();
  for (const _original of all) foreign.removePage(0);
  // Copied once more, so that the old pages, whose contents the forms hold, do not stay in the file unseen.
  const result = await (await copyPages(foreign)).save({
    useObjectStreams: false,
    updateFieldAppearances: false,
  });
  const step = { operation: 'stamp-pdf', ...PDF_LIBRARY, parameters: { smallestScale: Math.min(...scales) } };
  task.head({ pages: scales.length, bytes: result.length, removed, scales, steps: [CLEAN_STEP, step] });
  await task.write(result);
};

/** Turns pages into upright forms of the target document. A page without content becomes an empty form. */
async function embed(target: PDFDocument, pages: readonly PDFPage[]): Promise<PDFRef[]> {
  for (const { node, doc } of pages) {
    if (!node.has(PDFName.of('Contents')))
      node.set(PDFName.of('Contents'), doc.context.register(doc.context.stream('')));
  }
  const forms = await target.embedPages([...pages], pages.map(visibleBox), pages.map(uprightMatrix));
  return forms.map(({ ref }) => ref);
}

/** Puts the original into the area inside the margins, centred and at the top. Returns its scale. */
function place(
  made: PDFPage,
  original: PDFPage,
  form: PDFRef,
  { top, right, bottom, left }: Margins,
): number {
  const size = uprightSize(original);
  const box = visibleBox(original);
  const areaWidth = made.getWidth() - left - right;
  const areaHeight = made.getHeight() - top - bottom;
  if (areaWidth <= 0 || areaHeight <= 0) throw new DecodeFailure('DECODE_FAILED', 'margins');
  const scale = Math.min(1, areaWidth / size.width, areaHeight / size.height);
  // The user unit is part of the size readers show, but not of the form's coordinates.
  const unit = (size.width * size.height) / ((box.right - box.left) * (box.top - box.bottom));
  const x = left + (areaWidth - size.width * scale) / 2;
  const y = made.getHeight() - top - size.height * scale;
  drawForm(made, form, scale * Math.sqrt(unit), x, y);
  return scale;
}

function drawForm(page: PDFPage, form: PDFRef, scale: number, x: number, y: number): void {
  const name = page.node.newXObject('Page', form);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scale, 0, 0, scale, x, y),
    drawObject(name),
    popGraphicsState(),
  );
}
