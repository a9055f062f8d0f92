import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { codeOf } from '../../support/office-vault.ts';

const decoder = createDecoder();
afterAll(() => decoder.close());

async function sample(pages: number, layers = false): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page++)
    document.addPage([200 + page, 300]).drawText('text', { x: 9, y: 9, font });
  if (layers) {
    const group = document.context.register(document.context.obj({ Type: 'OCG' }));
    const initial = { OFF: [group] };
    document.catalog.set(PDFName.of('OCProperties'), document.context.obj({ OCGs: [group], D: initial }));
  }
  return document.save();
}

async function join(documents: readonly Uint8Array[], lengths = documents.map(({ length }) => length)) {
  const { chunks, ...head } = await decoder.joinPdf(bytesSource(Buffer.concat(documents)), { lengths });
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return { head, document: await PDFDocument.load(Buffer.concat(parts)) };
}

describe('documents of ours as one', () => {
  it('have all their pages, in their order and size', async () => {
    const { head, document } = await join([await sample(2), await sample(1), await sample(3)]);
    expect(head.pages).toBe(6);
    expect(document.getPages().map((page) => page.getWidth())).toEqual([200, 201, 200, 200, 201, 202]);
  });

  it('keep the hidden layers of one of them hidden, and are refused with layers of two', async () => {
    const { document } = await join([await sample(1), await sample(1, true)]);
    expect(document.catalog.has(PDFName.of('OCProperties'))).toBe(true);
    expect(await codeOf(async () => join([await sample(1, true), await sample(1, true)]))).toBe(
      'DECODE_FAILED',
    );
  });

  it('are refused where the lengths are not theirs, or one is damaged', async () => {
    const [one, two] = [await sample(1), await sample(1)];
    expect(await codeOf(() => join([one, two], [one.length, two.length - 1]))).toBe('DECODE_FAILED');
    const broken = new Uint8Array(two.length);
    expect(await codeOf(() => join([one, broken]))).toBe('PDF_DAMAGED');
  });
});
