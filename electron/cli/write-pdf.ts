export { writeNewPdf as writePdf } from '../core/report/pdf/new-pdf.ts';
