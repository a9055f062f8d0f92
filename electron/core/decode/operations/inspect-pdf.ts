import type { Operation } from '../child-session.ts';
import { loadPdf } from './pdf-load.ts';
import { uprightSize } from './pdf-place.ts';
import { surveyPdf } from './pdf-survey.ts';

/** Pages and contents of a foreign PDF. */
export const inspectPdf: Operation = async (task) => {
  const bytes = await task.inputs[0]!.all();
  const { document, encrypted } = await loadPdf(bytes);
  task.head({ encrypted, pages: document.getPages().map(uprightSize), found: surveyPdf(document, bytes) });
};
