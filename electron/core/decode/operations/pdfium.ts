import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule as Wrapped } from '@embedpdf/pdfium';
import { DecodeFailure } from '../failure.ts';

const WASM = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');

/** FPDF_ANNOT and FPDF_REVERSE_BYTE_ORDER of fpdfview.h: notes as readers show them; red first. */
const DRAW = 0x01 | 0x10;
const WHITE = 0xffffffff;
/** FPDF_ERR_PASSWORD of fpdfview.h. */
const NEEDS_PASSWORD = 4;

/** The library's memory, which its types leave out. The view is a new one whenever the memory grew. */
type Pdfium = Wrapped & { readonly pdfium: { readonly HEAPU8: Uint8Array } };

let started: Promise<Pdfium> | undefined;

/** PDFium as WebAssembly (Apache-2.0), built without a script engine; started once in a child. */
function pdfium(): Promise<Pdfium> {
  started ??= init({ wasmBinary: new Uint8Array(readFileSync(WASM)).buffer }).then((module) => {
    module.PDFiumExt_Init();
    return module as Pdfium;
  });
  return started;
}

export interface DrawnPage {
  /** Red, green, blue and one unused byte of each pixel, from the top left. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly pages: number;
}

/** One page (0 is the first), `width` pixels wide. Throws PDF_DAMAGED, PDF_ENCRYPTED, DECODE_TOO_LARGE. */
export async function drawPdfPage(
  bytes: Uint8Array,
  { page, width, maxHeight }: { readonly page: number; readonly width: number; readonly maxHeight: number },
): Promise<DrawnPage> {
  const module = await pdfium();
  return withDocument(module, bytes, (document) => {
    const pages = module.FPDF_GetPageCount(document);
    const opened = module.FPDF_LoadPage(document, page);
    if (opened === 0) throw new DecodeFailure('PDF_DAMAGED', 'page cannot be opened');
    try {
      const scale = width / module.FPDF_GetPageWidthF(opened);
      const height = Math.max(1, Math.round(module.FPDF_GetPageHeightF(opened) * scale));
      if (!(height <= maxHeight)) throw new DecodeFailure('DECODE_TOO_LARGE', 'page is too long');
      return { pixels: draw(module, opened, width, height), width, height, pages };
    } finally {
      module.FPDF_ClosePage(opened);
    }
  });
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
