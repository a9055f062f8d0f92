import { PDFDocument, PDFName } from 'pdf-lib';
import { z } from 'zod';
import type { Operation } from '../child-session.ts';
import { DecodeFailure } from '../failure.ts';
import { appendPages } from './pdf-clean.ts';
import { loadPdf, PDF_LIBRARY } from './pdf-load.ts';

export const joinParameters = z.strictObject({
  /** Bytes of each document; the input is all of them, one after the other. */
  lengths: z.array(z.int().min(1)).min(2).max(10_000),
});

/**
 * One document of the pages of several, in their order. The documents are ours: made or cleaned before. Layers of two
 * documents cannot be told apart by one list of what is hidden, so such documents are not joined.
 */
export const joinPdf: Operation = async (task, parameters) => {
  const { lengths } = joinParameters.parse(parameters);
  const bytes = await task.inputs[0]!.all();
  if (lengths.reduce((sum, length) => sum + length, 0) !== bytes.length)
    throw new DecodeFailure('DECODE_FAILED', 'lengths');
  const target = await PDFDocument.create({ updateMetadata: false });
  let at = 0;
  for (const length of lengths) {
    const { document } = await loadPdf(bytes.subarray(at, at + length));
    const layers = PDFName.of('OCProperties');
    if (target.catalog.has(layers) && document.catalog.has(layers))
      throw new DecodeFailure('DECODE_FAILED', 'layers of two documents');
    appendPages(target, document);
    at += length;
  }
  const result = await target.save({ useObjectStreams: false, updateFieldAppearances: false });
  const step = { operation: 'join-pdf', ...PDF_LIBRARY, parameters: { documents: lengths.length } };
  task.head({ pages: target.getPageCount(), bytes: result.length, steps: [step] });
  await task.write(result);
};
