import type { Writable } from 'node:stream';
import { createGlyphBook, type GlyphBook } from './glyph-book.ts';
import { type Kit, type KitOptions, type KitReference, openKit, writeContent } from './kit.ts';
import { A4, COURT_MARGINS, type Margins } from './measures.ts';
import { drawPageNumber, firstPage, writeTotal } from './page-number.ts';
import { type Sink, toSink } from './sink.ts';

export interface PdfOptions extends KitOptions {
  /** `n / N` in the bottom margin of every page, beginning at `first` (1). */
  readonly pageNumbers?: false | { readonly first: number };
}

/** A document being written. Finished pages are already on their way; only their object numbers are kept. */
export interface Pdf {
  readonly kit: Kit;
  readonly sink: Sink;
  readonly options: PdfOptions;
  readonly glyphs: GlyphBook;
  /** The object that holds ` / N`; written last, when N is known. */
  readonly total: KitReference;
  readonly images: Map<string, KitReference>;
  readonly counts: CharacterCounts;
  /** Operators of the page at hand. */
  operators: string[];
  margins: Margins;
  pages: number;
}

/** How often each character was printed as a box: `missing` from every font, or `invisible` by nature. */
export interface CharacterCounts {
  readonly missing: Map<number, number>;
  readonly invisible: Map<number, number>;
}

export interface PdfSummary extends CharacterCounts {
  readonly pages: number;
  readonly bytes: number;
}

/** Characters printed as a box, each as often as it was. */
export function totalOf(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

/**
 * Begins a PDF 1.7 that streams to `writable` (a file, or anything Writable), which is ended by `finishPdf`.
 * The same calls with the same options give the same bytes.
 */
export function createPdf(writable: Writable, options: PdfOptions): Pdf {
  const kit = openKit(options);
  const sink = toSink(writable);
  kit.on('data', sink.write);
  return {
    kit,
    sink,
    options,
    glyphs: createGlyphBook(kit),
    total: kit.ref({ Type: 'XObject', Subtype: 'Form' }),
    images: new Map(),
    counts: { missing: new Map(), invisible: new Map() },
    operators: [],
    margins: COURT_MARGINS,
    pages: 0,
  };
}

export interface PageOptions {
  readonly margins?: Margins;
}

/**
 * Ends the page at hand and begins an A4 one; lengths are in points, measured from its upper left corner.
 * Waits until the writer's other side has caught up. Throws REPORT_WRITE_FAILED.
 */
export async function addPage(pdf: Pdf, options: PageOptions = {}): Promise<void> {
  endPage(pdf);
  await pdf.sink.drained();
  pdf.kit.addPage({ size: [A4.width, A4.height], margin: 0 });
  pdf.margins = options.margins ?? COURT_MARGINS;
  pdf.pages += 1;
}

function endPage(pdf: Pdf): void {
  if (pdf.pages === 0) return;
  if (pdf.options.pageNumbers !== false) drawPageNumber(pdf);
  writeContent(pdf.kit, pdf.operators);
  pdf.operators = [];
}

/** Bytes written so far, fonts and page table not included. */
export function writtenBytes(pdf: Pdf): number {
  return pdf.sink.written();
}

/**
 * Writes fonts and page table and ends the Writable. `total` is the N of `n / N` where it is not this document's own
 * number of pages (parts of one exhibit are numbered across). Throws REPORT_WRITE_FAILED.
 */
export async function finishPdf(pdf: Pdf, options: { readonly total?: number } = {}): Promise<PdfSummary> {
  if (pdf.pages === 0) await addPage(pdf);
  endPage(pdf);
  writeTotal(pdf, options.total ?? firstPage(pdf) - 1 + pdf.pages);
  const ended = new Promise<void>((resolve) => pdf.kit.on('end', resolve));
  pdf.kit.end();
  await ended;
  await pdf.sink.close();
  return { ...pdf.counts, pages: pdf.pages, bytes: pdf.sink.written() };
}
