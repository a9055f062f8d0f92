import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule as Wrapped } from '@embedpdf/pdfium';
import { DecodeFailure } from '../failure.ts';
import { type PdfiumRuntime, type StandInFonts, standInFonts } from './pdfium-fonts.ts';

const WASM = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');

/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of fpdfview.h: notes as readers show them; red first. */
const DRAW = 0x01 | 0x10;
const WHITE = 0xffffffff;
/** FPDF_ERR_PASSWORD of fpdfview.h. */
const NEEDS_PASSWORD = 4;

type Pdfium = Wrapped & { readonly pdfium: PdfiumRuntime };

interface Started {
  readonly module: Pdfium;
  readonly fonts: StandInFonts;
}

let started: Promise<Started> | undefined;

/** PDFium as WebAssembly (Apache-2.0), built without a script engine; started once in a child. */
function pdfium(): Promise<Started> {
  started ??= init({ wasmBinary: new Uint8Array(readFileSync(WASM)).buffer }).then((loaded) => {
    const module = loaded as Pdfium;
    module.PDFiumExt_Init();
    return { module, fonts: standInFonts(module.pdfium, (info) => module.FPDF_SetSystemFontInfo(info)) };
  });
  return started;
}

export interface DrawnPage {
  /** Red, green, blue and one unused byte of each pixel, from the top left. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  /** The page names a font that the document does not carry. */
  readonly lacksFonts: boolean;
}

export interface WantedPage {
  readonly page: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/**
 * One page (0 is the first), `maxWidth` pixels wide or `maxHeight` high. Throws PDF_DAMAGED, PDF_ENCRYPTED,
 * DECODE_TOO_LARGE.
 */
export async function drawPdfPage(bytes: Uint8Array, wanted: WantedPage): Promise<DrawnPage> {
  const { module, fonts } = await pdfium();
  fonts.forget();
  return withDocument(module, bytes, (document) => {
    const pages = module.FPDF_GetPageCount(document);
    const opened = module.FPDF_LoadPage(document, wanted.page);
    if (opened === 0) throw new DecodeFailure('PDF_DAMAGED', 'page cannot be opened');
    try {
      const { width, height } = sizeOf(module, opened, wanted);
      const pixels = draw(module, opened, width, height);
      return { pixels, width, height, pages, lacksFonts: fonts.wereNeeded() };
    } finally {
      module.FPDF_ClosePage(opened);
    }
  });
}

/** In pixels, in the proportion of the page. */
function sizeOf(module: Pdfium, page: number, { maxWidth, maxHeight }: WantedPage) {
  const [width, height] = [module.FPDF_GetPageWidthF(page), module.FPDF_GetPageHeightF(page)];
  const scale = Math.min(maxWidth / width, maxHeight / height);
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY))
    throw new DecodeFailure('PDF_DAMAGED', 'no page size');
  const pixels = (points: number): number => Math.max(1, Math.round(points * scale));
  return { width: pixels(width), height: pixels(height) };
}

function withDocument<T>(module: Pdfium, bytes: Uint8Array, use: (document: number) => T): T {
  const { malloc, free } = module.pdfium.wasmExports;
  const held = malloc(bytes.length);
  try {
    module.pdfium.HEAPU8.set(bytes, held);
    const document = module.FPDF_LoadMemDocument(held, bytes.length, '');
    if (document === 0) throw refusal(module.FPDF_GetLastError());
    try {
      return use(document);
    } finally {
      module.FPDF_CloseDocument(document);
    }
  } finally {
    free(held);
  }
}

function draw(module: Pdfium, page: number, width: number, height: number): Uint8Array {
  const bitmap = module.FPDFBitmap_Create(width, height, 0);
  if (bitmap === 0) throw new DecodeFailure('DECODE_TOO_LARGE', 'no memory for the page');
  try {
    module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    module.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, DRAW);
    const from = module.FPDFBitmap_GetBuffer(bitmap);
    return module.pdfium.HEAPU8.slice(from, from + module.FPDFBitmap_GetStride(bitmap) * height);
  } finally {
    module.FPDFBitmap_Destroy(bitmap);
  }
}

function refusal(code: number): DecodeFailure {
  return code === NEEDS_PASSWORD
    ? new DecodeFailure('PDF_ENCRYPTED', 'password')
    : new DecodeFailure('PDF_DAMAGED', `pdfium error ${code}`);
}
