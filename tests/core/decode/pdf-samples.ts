import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

export interface Sample {
  readonly document: PDFDocument;
  readonly font: PDFFont;
}

/** Three pages with a frame and a line of text: portrait, landscape, and landscape by rotation. */
export async function threePages(): Promise<Sample> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const pages = [document.addPage([595, 842]), document.addPage([842, 595]), document.addPage([595, 842])];
  for (const [at, page] of pages.entries()) write(page, font, `Page ${at + 1}`);
  pages[2]!.setRotation(degrees(90));
  return { document, font };
}

function write(page: PDFPage, font: PDFFont, text: string): void {
  const { width, height } = page.getSize();
  page.drawRectangle({
    x: 2,
    y: 2,
    width: width - 4,
    height: height - 4,
    borderColor: rgb(1, 0, 0),
    borderWidth: 3,
  });
  page.drawText(text, { x: 40, y: height - 60, size: 24, font });
}

export function save({ document }: Sample): Promise<Uint8Array> {
  return document.save({ useObjectStreams: false });
}

/** Runs a tool over a PDF in a temporary folder and gives its result file or its words. */
export function withTool(
  pdf: Uint8Array,
  tool: string,
  toArguments: (input: string, output: string) => string[],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-pdf-'));
  try {
    const [input, output] = [join(folder, 'in.pdf'), join(folder, 'out')];
    writeFileSync(input, pdf);
    const words = execFileSync(tool, toArguments(input, output), { stdio: ['ignore', 'pipe', 'pipe'] });
    try {
      return readFileSync(output);
    } catch {
      return words;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const qpdf = (pdf: Uint8Array, ...options: string[]) =>
  withTool(pdf, 'qpdf', (input, output) => [...options, '--', input, output]);

/** What qpdf says of a PDF; it ends with another exit code at any warning. */
export const check = (pdf: Uint8Array) => withTool(pdf, 'qpdf', (input) => ['--check', input]).toString();

export const textOf = (pdf: Uint8Array) =>
  withTool(pdf, 'pdftotext', (input, output) => [input, output])
    .toString()
    .replace(/\s+/g, ' ')
    .trim();

/** One page as a PNG at 50 dpi. */
export const render = (pdf: Uint8Array, page: number) =>
  withTool(pdf, 'pdftoppm', (input) => ['-r', '50', '-png', '-f', String(page), '-l', String(page), input]);
