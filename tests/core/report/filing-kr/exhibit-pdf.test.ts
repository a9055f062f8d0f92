import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDecoder } from '../../../../electron/core/decode/index.ts';
import { writeExhibitPdf } from '../../../../electron/core/report/filing-kr/exhibit-pdf.ts';
import type { FilingPart } from '../../../../electron/core/report/filing-kr/model.ts';
import { mm } from '../../../../electron/core/report/pdf/measures.ts';
import { hasTool, inkOf, qpdfFindings, renderPage, textOf } from '../../../support/ink.ts';
import {
  capturePart,
  conversationPart,
  documentPart,
  sampleExhibit,
  sampleModel,
  temporaryPlace,
} from './sample-filing.ts';

const decoder = createDecoder();
const places: string[] = [];
afterAll(async () => {
  await decoder.close();
  for (const root of places) rmSync(root, { recursive: true, force: true });
});

/** Bytes without order, the same for the same seed, so that nothing compresses them. */
function noise(length: number, seed: string): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, at) =>
    createHash('sha512').update(`${seed} ${at}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

async function picture(seed: string): Promise<Buffer> {
  const raw = { width: 100, height: 160, channels: 3 } as const;
  return sharp(noise(100 * 160 * 3, seed), { raw })
    .png()
    .toBuffer();
}

/** A document whose pages say their number; each holds a picture of its own where `heavy`. */
async function foreign(pages: number, heavy = false): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page++) {
    const made = document.addPage([595, 842]);
    made.drawText(`FOREIGN ${page}`, { x: 5, y: 820, size: 20, font });
    if (heavy) made.drawImage(await document.embedPng(await picture(`page ${page}`)), { x: 50, y: 50 });
  }
  return Buffer.from(await document.save());
}

async function write(parts: readonly FilingPart[], sizeCap = 10_000_000) {
  const { root, place } = temporaryPlace();
  places.push(root);
  const each = sampleExhibit(1, parts, { title: '섞인 자료' });
  const model = sampleModel([each], sizeCap);
  const { signal } = new AbortController();
  const { files } = await writeExhibitPdf({ model, each, place, folder: '.', decoder, signal });
  return files.map((file) => ({ ...file, full: join(root, file.path) }));
}

const pagesOf = (path: string) => textOf(path).split('\f').slice(0, -1);

describe.skipIf(!hasTool('pdftotext'))('an exhibit of several kinds of parts', () => {
  it.each<[string, () => Promise<FilingPart[]>, string[]]>([
    [
      'a document between captures',
      async () => [
        capturePart(await picture('a')),
        documentPart(await foreign(2), 2),
        capturePart(await picture('b')),
      ],
      ['파일', 'FOREIGN 1', 'FOREIGN 2', '파일'],
    ],
    [
      'two documents',
      async () => [documentPart(await foreign(1), 1), documentPart(await foreign(2), 2)],
      ['FOREIGN 1', 'FOREIGN 1', 'FOREIGN 2'],
    ],
    [
      'a document behind a conversation',
      async () => [conversationPart(['안녕', '응']), documentPart(await foreign(1), 1)],
      ['안녕', 'FOREIGN 1'],
    ],
  ])('%s: one file, numbered across, marked on its first page only', async (_name, parts, texts) => {
    const files = await write(await parts());
    expect(files.map(({ path }) => path)).toEqual(['./갑01_섞인자료_20261024.pdf']);
    expect(files[0]!.pages).toBe(texts.length);
    expect(qpdfFindings(files[0]!.full)).toBe('');
    const pages = pagesOf(files[0]!.full);
    expect(pages).toHaveLength(texts.length);
    pages.forEach((text, at) => {
      expect(text).toContain(texts[at]);
      expect(text).toMatch(new RegExp(`\\b${at + 1} ?/ ?${texts.length}\\b`));
    });
    for (let page = 2; page <= texts.length; page++) expect(markInk(files[0]!.full, page)).toBe(0);
    expect(markInk(files[0]!.full, 1)).toBeGreaterThan(50);
  });

  it('over the cap is several files under the same mark, each within it', async () => {
    const document = await foreign(6, true);
    const cap = Math.ceil(document.length / 2.5);
    const files = await write([capturePart(await picture('a')), documentPart(document, 6)], cap);
    expect(files.length).toBeGreaterThan(2);
    expect(files.every(({ bytes }) => bytes <= cap)).toBe(true);
    expect(files.every(({ path }) => /^\.\/갑01_.*_분할\d-\d\.pdf$/.test(path))).toBe(true);
    const pages = files.flatMap(({ full }) => pagesOf(full));
    expect(pages).toHaveLength(7);
    pages.forEach((text, at) => {
      expect(text).toMatch(new RegExp(`\\b${at + 1} ?/ ?7\\b`));
      if (at > 0) expect(text).toContain(`FOREIGN ${at}`);
    });
  });

  it('a page that alone is over the cap is kept whole', async () => {
    const files = await write([documentPart(await foreign(2, true), 2)], 10_000);
    expect(files.map(({ pages }) => pages)).toEqual([1, 1]);
  });
});

/** Ink where the mark stands: 45 x 12 mm at the upper right. */
function markInk(path: string, page: number): number {
  const area = { x: mm(145) + 1, y: mm(17) - 1, width: mm(45), height: mm(12) + 2 };
  return inkOf(renderPage(path, { page, dpi: 72 }), area);
}

it('what was done is kept for every part, also for two parts of one file', async () => {
  const { root, place } = temporaryPlace();
  places.push(root);
  const whole = conversationPart(['하나', '둘', '셋']);
  const parts = [{ ...whole, to: 1 }, capturePart(await picture('a')), { ...whole, from: 3 }];
  const each = sampleExhibit(1, parts);
  const { signal } = new AbortController();
  const of = { model: sampleModel([each]), each, place, folder: '.', decoder, signal };
  const { work } = await writeExhibitPdf(of);
  const told = parts.map((part) => work.get(part));
  expect(told.map((one) => one?.pages)).toEqual([1, 2, 3].map((page) => ({ first: page, last: page })));
  expect(told[0]?.steps).toContain('3개 기록 중 1번만 실음');
  expect(told[2]?.steps).toContain('3개 기록 중 3번만 실음');
});

describe('the pages of an exhibit', () => {
  const parts = async () => [
    capturePart(await picture('a')),
    conversationPart(Array.from({ length: 60 }, (_, at) => `${at}번째 말 漢字 かな 中文 🙂 김하늘`)),
    capturePart(await picture('b')),
  ];

  it('are the same bytes for the same model, also with an imported document', async () => {
    const mixed = async () => [...(await parts()), documentPart(await foreign(2), 2)];
    for (const make of [parts, mixed]) {
      const [first] = await write(await make());
      const [second] = await write(await make());
      expect(second!.sha256).toBe(first!.sha256);
      expect(readFileSync(second!.full).equals(readFileSync(first!.full))).toBe(true);
    }
  });

  it.skipIf(!hasTool('pdffonts'))('carry every font they use, as a subset', async () => {
    const [file] = await write(await parts());
    const rows = execFileSync('pdffonts', [file!.full]).toString().trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ .* yes +yes +\w+ +\d+ +\d+$/);
  });

  it.skipIf(!hasTool('pdftoppm'))(
    'keep the margins of the court free but for mark, strip and number',
    async () => {
      const [file] = await write(await parts());
      for (let page = 1; page <= file!.pages!; page++) {
        const raster = renderPage(file!.full, { page, dpi: 72 });
        const zones = {
          left: { x: 0, y: 0, width: mm(20) - 1, height: raster.height },
          right: { x: raster.width - mm(20) + 2, y: 0, width: mm(20), height: raster.height },
          aboveStrip: { x: 0, y: 0, width: raster.width, height: mm(17) - 1 },
          belowMark: { x: 0, y: mm(29) + 2, width: raster.width, height: mm(16) - 4 },
          aboveNumber: { x: 0, y: mm(267) + 1, width: raster.width, height: mm(11) },
          belowNumber: { x: 0, y: mm(287), width: raster.width, height: mm(10) },
        };
        for (const [name, zone] of Object.entries(zones))
          expect(inkOf(raster, zone), `${name} of page ${page}`).toBe(0);
        expect(markInk(file!.full, page) > 50, `mark of page ${page}`).toBe(page === 1);
      }
    },
  );
});
