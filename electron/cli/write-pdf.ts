export { writePdf } from '../core/report/pdf/write-new-pdf.ts';
