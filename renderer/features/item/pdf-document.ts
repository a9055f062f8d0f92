import type { PDFDocumentProxy } from 'pdfjs-dist';
import { call } from '../../ipc/client.ts';
import { drawMissingFontsInOurs } from './pdf-fonts.ts';
import { READ_AT_ONCE } from './pdf-limits.ts';
import type { OpenedMedia } from './use-opened.ts';

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

/** Where the build laid the decoders of pictures that are plain script; WebAssembly does not run in this page. */
const DECODERS = '/pdf/';

/**
 * Opens a PDF whose bytes come out of the vault as they are needed. It is drawn by pdf.js into a canvas, in this page, which
 * has no keys and no network: no script of the document runs (the part of pdf.js that could is not in the page), no font of
 * it reaches the system's own font reader (its outlines are drawn as lines), and pictures in it are decoded by script.
 */
export async function openPdf({ token, size }: OpenedMedia): Promise<OpenedPdf> {
  drawMissingFontsInOurs();
  const [library] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.mjs')]);
  const range = new (class extends library.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      readRange(token, begin, Math.min(end, size)).then(
        (bytes) => this.onDataRange(begin, bytes),
        // The vault was locked or the item isolated: nothing more comes, and the drawing is given up with the screen.
        () => task.destroy(),
      );
    }
  })(size, null);
  const task = library.getDocument({
    range,
    rangeChunkSize: READ_AT_ONCE,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: library.VerbosityLevel.ERRORS,
    wasmUrl: DECODERS,
    BinaryDataFactory: ResourcesByCall,
  });
  const document = await task.promise;
  return { document, close: () => void task.destroy() };
}

/** Tables and fonts by a call: the page may fetch nothing, not even what is its own. */
class ResourcesByCall {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const { bytes } = await call('pdf.resource', {
      kind: kind === 'cMapUrl' ? 'cmap' : 'font',
      name: filename,
    });
    return bytes;
  }
}

async function readRange(token: string, begin: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - begin);
  for (let at = begin; at < end; ) {
    const read = await call('media.read', { token, offset: at, length: Math.min(READ_AT_ONCE, end - at) });
    bytes.set(read.bytes, at - begin);
    at += read.bytes.length;
  }
  return bytes;
}
