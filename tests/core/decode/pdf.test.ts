import { execFileSync } from 'node:child_process';
import {
  AFRelationship,
  type PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  StandardFonts,
} from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesSource, createDecoder } from '../../../electron/core/decode/index.ts';
import { check, qpdf, render, type Sample, save, textOf, threePages } from './pdf-samples.ts';
import { codeOf, readAll } from './samples.ts';

const decoder = createDecoder({ limits: { children: 1 } });
afterAll(() => decoder.close());

const tools = ['qpdf', 'pdftotext', 'pdftoppm'].every((tool) => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== 'ENOENT';
  }
});

const clean = async (bytes: Uint8Array) => {
  const { chunks, ...rest } = await decoder.cleanPdf(bytesSource(bytes));
  return { ...rest, result: await readAll(chunks) };
};

/** Everything an exhibit must not hold, in one document. */
async function active(): Promise<Sample> {
  const sample = await threePages();
  const { document } = sample;
  const { context } = document;
  document.setTitle('CANARY-title');
  document.setAuthor('CANARY-author');
  document.addJavaScript('start', 'app.alert("CANARY-script")');
  await document.attach(Buffer.from('CANARY-attached'), 'CANARY-name.txt', {
    afRelationship: AFRelationship.Data,
  });
  const form = document.getForm();
  const field = form.createTextField('CANARY-field');
  field.setText('Field value');
  field.addToPage(document.getPage(0), { x: 100, y: 500, width: 200, height: 30 });
  const action = (type: string, rest: object = {}) => context.obj({ S: type, ...rest });
  const link = { Type: 'Annot', Subtype: 'Link', Rect: [10, 10, 100, 100] };
  const uri = PDFString.of('http://canary.invalid/');
  document
    .getPage(1)
    .node.addAnnot(context.register(context.obj({ ...link, A: action('URI', { URI: uri }) })));
  document
    .getPage(1)
    .node.set(PDFName.of('AA'), context.obj({ O: action('JavaScript', { JS: PDFString.of('x()') }) }));
  document.catalog.set(PDFName.of('OpenAction'), action('Launch', { F: PDFString.of('CANARY.exe') }));
  const xmp = context.flateStream('<x>CANARY-xmp</x>', { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), context.register(xmp));
  return sample;
}

describe.skipIf(!tools)('cleaning', () => {
  let original: Uint8Array;
  let cleaned: Awaited<ReturnType<typeof clean>>;
  beforeAll(async () => {
    original = await save(await active());
    cleaned = await clean(original);
  });

  it('counts what was there', () => {
    expect(cleaned.pages).toBe(3);
    expect(cleaned.removed).toMatchObject({
      javascript: 2,
      'launch-action': 1,
      'open-action': 1,
      'additional-action': 1,
      'embedded-file': 1,
      'form-field': 1,
      link: 1,
    });
    expect(cleaned.removed.metadata).toBeGreaterThan(0);
  });

  it('leaves nothing of it, compressed or not', () => {
    const forbidden = /JavaScript|OpenAction|\/JS\b|\/AA\b|Launch|\/URI|EmbeddedFile|AcroForm|CANARY|canary/;
    const open = (pdf: Uint8Array) => qpdf(pdf, '--qdf', '--object-streams=disable').toString('latin1');
    expect(open(cleaned.result)).not.toMatch(forbidden);
    expect(open(original)).toMatch(forbidden);
  });

  it('is a sound file whose pages look the same, filled fields included', async () => {
    expect(check(cleaned.result)).toContain('No syntax or stream encoding errors found');
    expect(textOf(cleaned.result)).toBe('Page 1 Field value Page 2 Page 3');
    for (const page of [1, 3]) {
      const [before, after] = [render(original, page), render(cleaned.result, page)];
      expect(await difference(before, after)).toBeLessThan(0.001);
    }
  });

  it('gives the same bytes each time', async () => {
    expect((await clean(original)).result.equals(cleaned.result)).toBe(true);
  });

  it('names its step', () => {
    expect(cleaned.steps).toMatchObject([{ operation: 'clean-pdf', library: '@cantoo/pdf-lib' }]);
  });

  it('says the version that is installed', async () => {
    const { readFileSync } = await import('node:fs');
    const path = new URL('../../../node_modules/pdf-lib/package.json', import.meta.url);
    expect(cleaned.steps[0]!.version).toBe(
      (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version,
    );
  });
});

describe.skipIf(!tools)('annotations', () => {
  const annotated = async (entries: object, appearance: boolean, scale = 1) => {
    const sample = await threePages();
    const { context } = sample.document;
    const stream = context.stream('0 0.5 0 rg 0 0 100 50 re f', {
      BBox: [0, 0, 100, 50],
      Matrix: [scale, 0, 0, scale, 7, 7],
    });
    const look = appearance ? { AP: { N: context.register(stream) } } : {};
    const annotation = context.obj({ Type: 'Annot', Rect: [200, 300, 400, 400], ...look, ...entries });
    sample.document.getPage(0).node.addAnnot(context.register(annotation));
    return clean(await save(sample));
  };

  it.each([1, 3])(
    'a stamp is drawn where it was, whatever the matrix of its appearance (%s)',
    async (scale) => {
      const { result, removed } = await annotated({ Subtype: 'Stamp' }, true, scale);
      const page = await sharp(render(result, 1)).raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => {
        const [column, row] = [Math.round((x * 50) / 72), Math.round(((842 - y) * 50) / 72)];
        return [...page.data.subarray((row * page.info.width + column) * page.info.channels).subarray(0, 3)];
      };
      for (const [x, y] of [
        [205, 305],
        [395, 395],
        [300, 350],
      ] as const)
        expect(at(x, y)).toEqual([0, 128, 0]);
      for (const [x, y] of [
        [190, 350],
        [410, 350],
        [300, 290],
      ] as const)
        expect(at(x, y)).toEqual([255, 255, 255]);
      expect(removed).toMatchObject({ annotation: 1 });
      expect(removed['annotation-not-drawn']).toBeUndefined();
    },
  );

  it('one without an appearance is counted as not drawn', async () => {
    expect((await annotated({ Subtype: 'Highlight' }, false)).removed).toMatchObject({
      'annotation-not-drawn': 1,
    });
  });

  it('a hidden one stays hidden, and is counted', async () => {
    const { result, removed } = await annotated({ Subtype: 'Stamp', F: 2 }, true);
    expect(removed).toMatchObject({ 'annotation-hidden': 1 });
    expect(qpdf(result, '--qdf').toString('latin1')).not.toContain('100 50 re f');
  });
});

describe.skipIf(!tools)('forms', () => {
  const withoutAppearance = async (value: PDFHexString) => {
    const sample = await threePages();
    const field = sample.document.getForm().createTextField('name');
    field.setText('x');
    field.addToPage(sample.document.getPage(0), { x: 100, y: 500, width: 200, height: 30 });
    field.acroField.getWidgets()[0]!.dict.delete(PDFName.of('AP'));
    field.acroField.dict.set(PDFName.of('V'), value);
    return clean(await sample.document.save({ useObjectStreams: false, updateFieldAppearances: false }));
  };

  it('a value that only a reader would draw is drawn', async () => {
    const { result, removed } = await withoutAppearance(PDFHexString.fromText('Late value'));
    expect(textOf(result)).toContain('Late value');
    expect(removed['annotation-not-drawn']).toBeUndefined();
  });

  it('one the standard font cannot draw is said not to be drawn', async () => {
    expect((await withoutAppearance(PDFHexString.fromText('홍길동'))).removed).toMatchObject({
      'annotation-not-drawn': 1,
    });
  });
});

describe.skipIf(!tools)('encryption', () => {
  it.each([
    ['AES 256', ['--encrypt', '', 'owner', '256']],
    ['AES 128', ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=y']],
    ['RC4 128', ['--allow-weak-crypto', '--encrypt', '', 'owner', '128', '--use-aes=n']],
    ['RC4 40', ['--allow-weak-crypto', '--encrypt', '', 'owner', '40']],
  ])('%s with an empty password opens, as in any reader', async (_name, options) => {
    const bytes = qpdf(await save(await active()), ...options);
    expect((await decoder.inspectPdf(bytesSource(bytes))).encrypted).toBe('opens-without-password');
    const { result } = await clean(bytes);
    expect(textOf(result)).toBe('Page 1 Field value Page 2 Page 3');
    expect(check(result)).toContain('File is not encrypted');
  });

  it('a password is asked for by name of the failure', async () => {
    const bytes = qpdf(await save(await threePages()), '--encrypt', 'user', 'owner', '256');
    for (const act of [() => decoder.inspectPdf(bytesSource(bytes)), () => clean(bytes)]) {
      expect(await codeOf(act())).toBe('PDF_ENCRYPTED');
    }
  });
});

describe.skipIf(!tools)('layers', () => {
  it('that a reader hides stay hidden', async () => {
    const sample = await threePages();
    const { context, catalog } = sample.document;
    const group = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('draft') }));
    catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [group], D: { OFF: [group] } }));
    const page = sample.document.getPage(0);
    page.node.Resources()!.set(PDFName.of('Properties'), context.obj({ L0: group }));
    const hidden = context.register(context.stream('/OC /L0 BDC 0 0 1 rg 100 100 300 300 re f EMC'));
    const contents = page.node.normalizedEntries().Contents!;
    (contents as PDFArray).push(hidden);
    const { result, removed } = await clean(await save(sample));
    expect(removed).toMatchObject({ layers: 1 });
    expect(await blueShare(render(result, 1))).toBe(0);
    const document = await PDFDocument.load(result);
    (
      document.catalog.lookup(PDFName.of('OCProperties'), PDFDict).lookup(PDFName.of('D'), PDFDict) as PDFDict
    ).delete(PDFName.of('OFF'));
    expect(await blueShare(render(await document.save(), 1))).toBeGreaterThan(0.05);
  });
});

describe.skipIf(!tools)('stamping', () => {
  const MARGINS = { top: 128, right: 57, bottom: 60, left: 57 };

  async function overlay(pages: number): Promise<Uint8Array> {
    const document = await PDFDocument.create({ updateMetadata: false });
    const font = await document.embedFont(StandardFonts.HelveticaBold);
    for (let at = 0; at < pages; at++) {
      const page = document.addPage(at === 1 ? [841.89, 595.28] : [595.28, 841.89]);
      page.drawText(`MARK ${at + 1}`, { x: 300, y: page.getHeight() - 40, size: 18, font });
    }
    return await document.save();
  }

  const stamp = async (bytes: Uint8Array, pages = 3) => {
    const options = {
      overlay: bytesSource(await overlay(pages)),
      first: MARGINS,
      rest: { ...MARGINS, top: 57 },
    };
    const { chunks, ...rest } = await decoder.stampPdf(bytesSource(bytes), options);
    return { ...rest, result: await readAll(chunks) };
  };

  it('keeps every page, puts the mark on it, and leaves the strips free', async () => {
    const { result, scales, pages } = await stamp(await save(await active()));
    expect(check(result)).toContain('No syntax or stream encoding errors found');
    expect(pages).toBe(3);
    expect(textOf(result)).toBe('MARK 1 Page 1 Field value MARK 2 Page 2 MARK 3 Page 3');
    for (const scale of scales) expect(scale).toBeLessThan(1);
    // The red frame of the original lies inside the margins, upright, and whole.
    const frames = [
      [47, 366, 89, 542],
      [58, 526, 40, 370],
      [40, 373, 40, 275],
    ];
    for (const [at, expected] of frames.entries()) {
      const found = await frameOf(render(result, at + 1));
      for (const [side, value] of expected.entries())
        expect(Math.abs(found[side]! - value)).toBeLessThanOrEqual(2);
    }
  });

  it('leaves nothing active and no second copy of the pages', async () => {
    const { result } = await stamp(await save(await active()));
    const text = qpdf(result, '--qdf', '--object-streams=disable').toString('latin1');
    expect(text).not.toMatch(/JavaScript|OpenAction|Launch|\/URI|EmbeddedFile|AcroForm|CANARY/);
    expect(text.match(/BT\b/g)!.length).toBeLessThanOrEqual(8);
  });

  it('never enlarges a small page', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    document.addPage([100, 50]);
    const { scales } = await stamp(await document.save(), 1);
    expect(scales).toEqual([1]);
  });

  it('refuses an overlay that does not fit', async () => {
    expect(await codeOf(stamp(await save(await threePages()), 2))).toBe('DECODE_FAILED');
  });
});

describe('inspection', () => {
  it('tells upright page sizes, and finds nothing in a plain document', async () => {
    const { pages, encrypted, found } = await decoder.inspectPdf(bytesSource(await save(await threePages())));
    expect(pages).toEqual([
      { width: 595, height: 842 },
      { width: 842, height: 595 },
      { width: 842, height: 595 },
    ]);
    expect({ encrypted, found }).toEqual({ encrypted: 'no', found: {} });
  });
});

/** Mean difference of two renderings, of 1. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [first, second] = await Promise.all([a, b].map((png) => sharp(png).greyscale().raw().toBuffer()));
  let sum = Math.abs(first!.length - second!.length) * 255;
  for (const [at, value] of first!.entries()) sum += Math.abs(value - (second![at] ?? 0));
  return sum / first!.length / 255;
}

async function blueShare(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let blue = 0;
  for (let at = 0; at < data.length; at += 3) blue += Number(data[at + 2]! > 200 && data[at]! < 60);
  return blue / (info.width * info.height);
}

/** Bounds of the red frame in pixels at 50 dpi: left, right, top, bottom. */
async function frameOf(png: Buffer): Promise<number[]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const xs: number[] = [];
  const ys: number[] = [];
  for (let at = 0; at < data.length; at += 3) {
    if (data[at]! < 200 || data[at + 1]! > 120) continue;
    xs.push((at / 3) % info.width);
    ys.push(Math.floor(at / 3 / info.width));
  }
  const bounds = (values: number[]) => [Math.min(...values), Math.max(...values)];
  return [...bounds(xs), ...bounds(ys)];
}
