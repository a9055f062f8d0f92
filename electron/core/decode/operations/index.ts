import type { Operation } from '../child-session.ts';
import type { OperationName } from '../protocol.ts';

/** Each operation is loaded when first asked for, so that a child holds only the libraries it uses. */
export const operations: Readonly<Record<OperationName, Operation>> = {
  readMetadata: async (...call) => (await import('./read-metadata.ts')).readMetadata(...call),
  makePreview: async (...call) => (await import('./make-preview.ts')).makePreview(...call),
  toPng: async (...call) => (await import('./to-png.ts')).toPng(...call),
  findCuts: async (...call) => (await import('./find-cuts.ts')).findCuts(...call),
  listZip: async (...call) => (await import('./list-zip.ts')).listZip(...call),
  openZipEntry: async (...call) => (await import('./open-zip-entry.ts')).openZipEntry(...call),
  inspectPdf: async (...call) => (await import('./inspect-pdf.ts')).inspectPdf(...call),
  cleanPdf: async (...call) => (await import('./clean-pdf.ts')).cleanPdf(...call),
  joinPdf: async (...call) => (await import('./join-pdf.ts')).joinPdf(...call),
  drawPage: async (...call) => (await import('./draw-page.ts')).drawPage(...call),
  stampPdf: async (...call) => (await import('./stamp-pdf.ts')).stampPdf(...call),
};
