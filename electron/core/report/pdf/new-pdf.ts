import { PassThrough, type Writable } from 'node:stream';
import { writeNewFile } from '../../files/new-file.ts';
import type { PdfSummary } from './document.ts';

/** Makes a short PDF in memory and writes it as a whole file: half a page is never found under the name. */
export async function writeNewPdf(
  path: string,
  make: (sink: Writable) => Promise<PdfSummary>,
): Promise<PdfSummary> {
  const sink = new PassThrough();
  const chunks: Uint8Array[] = [];
  sink.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const summary = await make(sink);
  writeNewFile(path, Buffer.concat(chunks));
  return summary;
}
