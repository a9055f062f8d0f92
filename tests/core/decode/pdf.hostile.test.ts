import { deflateSync } from 'node:zlib';
import { PDFName, PDFString } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { save, threePages } from './pdf-samples.ts';
import { codeOf, readAll } from './samples.ts';

const limits = { children: 1, residentBytes: 300 * 2 ** 20 };
const decoder = createDecoder({ limits });
afterAll(() => decoder.close());

const clean = async (bytes: Uint8Array) => {
  const { chunks, removed } = await decoder.cleanPdf(bytesSource(bytes));
  return { removed, text: (await readAll(chunks)).toString('latin1') };
};

describe('damaged documents', () => {
  it.each<[string, (whole: Buffer) => Uint8Array]>([
    ['cut in the middle', (whole) => whole.subarray(0, whole.length >> 1)],
    ['without its end', (whole) => whole.subarray(0, whole.length - 40)],
    ['without its beginning', (whole) => whole.subarray(2000)],
    ['only a header', () => Buffer.from('%PDF-1.7\n')],
    ['nothing', () => Buffer.alloc(0)],
    ['a header and an end', () => Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF')],
    [
      'with a page tree of noise',
      (whole) => Buffer.from(whole.toString('latin1').replaceAll('/Kids', '/Kidz'), 'latin1'),
    ],
    [
      'with its contents gone',
      (whole) =>
        Buffer.from(whole.toString('latin1').replace(/\/Contents \[? ?\d+/, '/Contents [ 9999'), 'latin1'),
    ],
    [
      'with an object defined twice, of which a reader sees the other',
      (whole) => {
        const text = whole.toString('latin1');
        const from = text.search(/\n\d+ 0 obj/);
        return Buffer.from(
          text.replace('\nxref', `${text.slice(from, text.indexOf('endobj', from) + 6)}\nxref`),
          'latin1',
        );
      },
    ],
  ])('%s', async (_name, change) => {
    const whole = Buffer.from(await save(await threePages()));
    expect(await codeOf(clean(change(whole)))).toBe('PDF_DAMAGED');
    expect(await codeOf(clean(whole))).toBe('none');
  });

  it('changed bytes give pages or a typed failure, and the decoder lives on', async () => {
    const whole = Buffer.from(await save(await threePages()));
    let state = 99;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    for (let round = 0; round < 60; round++) {
      const bytes = Buffer.from(whole);
      for (let change = 0; change < 4; change++) bytes[random(bytes.length)] = random(256);
      expect(await codeOf(clean(bytes))).toMatch(/^(?:none|PDF_\w+|DECODE_\w+)$/);
    }
    expect(await codeOf(clean(whole))).toBe('none');
  });
});

describe('documents that would act', () => {
  it('scripts behind pages, in form objects and in trees are gone', async () => {
    const sample = await threePages();
    const { context, catalog } = sample.document;
    const script = context.obj({ S: 'JavaScript', JS: PDFString.of('canary()') });
    const form = context.stream('q Q', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 1, 1],
      PieceInfo: { A: script },
      Metadata: script,
    });
    const page = sample.document.getPage(0).node;
    page.newXObject('Hidden', context.register(form));
    page.set(PDFName.of('PieceInfo'), context.obj({ X: script }));
    page.set(PDFName.of('Unknown'), script);
    catalog.set(PDFName.of('Names'), context.obj({ JavaScript: { Names: [PDFString.of('x'), script] } }));
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: PDFString.of('<xfa>canary</xfa>') }));
    const { text, removed } = await clean(await save(sample));
    expect(text).not.toMatch(/canary|JavaScript|XFA/);
    expect(removed).toMatchObject({ 'form-xfa': 1 });
    expect(removed.javascript).toBeGreaterThan(0);
  });

  it('content of other files is cut off, and counted', async () => {
    const sample = await threePages();
    const { context } = sample.document;
    const image = context.stream('', {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      F: PDFString.of('//canary/share'),
    });
    sample.document.getPage(0).node.newXObject('Far', context.register(image));
    const { text, removed } = await clean(await save(sample));
    expect(text).not.toContain('canary');
    expect(removed).toMatchObject({ 'external-content': 1 });
  });

  it('bytes behind the end are counted and left behind', async () => {
    const whole = Buffer.concat([await save(await threePages()), Buffer.from('canary')]);
    const { text, removed } = await clean(whole);
    expect(text).not.toContain('canary');
    expect(removed).toMatchObject({ 'trailing-bytes': 6 });
  });
});

describe('bombs', () => {
  it('a content stream that inflates beyond the memory limit costs its child, not the next document', async () => {
    const sample = await threePages();
    const { context } = sample.document;
    const stream = context.stream(deflateSync(Buffer.alloc(300_000_000, 32)), { Filter: 'FlateDecode' });
    sample.document.getPage(0).node.set(PDFName.of('Contents'), context.register(stream));
    const overlay = bytesSource(await save(await threePages()));
    const margins = { top: 10, right: 10, bottom: 10, left: 10 };
    const act = decoder.stampPdf(bytesSource(await save(sample)), { overlay, first: margins, rest: margins });
    expect(await codeOf(act.then(({ chunks }) => readAll(chunks)))).toMatch(
      /^(?:DECODE_(?:MEMORY|DIED)|PDF_DAMAGED)$/,
    );
    expect(await codeOf(clean(await save(await threePages())))).toBe('none');
  });

  it('a page tree that contains itself ends with a code', async () => {
    const sample = await threePages();
    const pages = sample.document.catalog.Pages();
    pages.Kids().push(sample.document.catalog.get(PDFName.of('Pages'))!);
    expect(await codeOf(clean(await save(sample)))).toMatch(/^(?:PDF_DAMAGED|DECODE_\w+)$/);
  });

  it('objects nested a hundred thousand deep end with a code', async () => {
    const text = Buffer.from(await save(await threePages())).toString('latin1');
    const deep = text.replace('/Resources', `/Deep ${'['.repeat(100_000)}${']'.repeat(100_000)} /Resources`);
    expect(await codeOf(clean(Buffer.from(deep, 'latin1')))).toMatch(/^(?:none|PDF_DAMAGED|DECODE_\w+)$/);
    expect(await codeOf(clean(await save(await threePages())))).toBe('none');
  });
});
