import type { Operation } from '../child-session.ts';
import type { Step } from '../steps.ts';
import { cleanPdf as clean } from './pdf-clean.ts';
import { loadPdf, PDF_LIBRARY } from './pdf-load.ts';

export const CLEAN_STEP: Step = {
  operation: 'clean-pdf',
  ...PDF_LIBRARY,
  parameters: { pages: 'kept', forms: 'drawn', annotations: 'drawn', active: 'removed', metadata: 'removed' },
};

/** The pages of a foreign PDF without anything that acts or tells of its author. */
export const cleanPdf: Operation = async (task) => {
  const bytes = await task.inputs[0]!.all();
  const { document } = await loadPdf(bytes);
  const { document: cleaned, removed } = await clean(document, bytes);
  const result = await cleaned.save({ useObjectStreams: false, updateFieldAppearances: false });
  task.head({ pages: cleaned.getPageCount(), bytes: result.length, removed, steps: [CLEAN_STEP] });
  await task.write(result);
};
