import type { PDFPageProxy } from 'pdfjs-dist';

let isSet = false;

/**
 * Text whose font the document does not carry is drawn in a font of the system, and where that has no Hangul in ours: a
 * Korean paper without its fonts would otherwise be a row of boxes. Canvases are used for PDFs alone in this page.
 */
export function drawMissingFontsInOurs(): void {
  if (isSet) return;
  isSet = true;
  const { prototype } = CanvasRenderingContext2D;
  const font = Object.getOwnPropertyDescriptor(prototype, 'font')!;
  Object.defineProperty(prototype, 'font', {
    ...font,
    set(this: CanvasRenderingContext2D, wanted: string) {
      font.set!.call(this, wanted.includes('"') ? `${wanted}, Pretendard` : wanted);
    },
  });
}

/** Whether the page used a font that the document does not carry: its letters may then look otherwise than meant. */
export function lacksFonts({ commonObjs }: PDFPageProxy): boolean {
  for (const [, object] of commonObjs as Iterable<[string, { readonly missingFile?: boolean } | null]>)
    if (object?.missingFile === true) return true;
  return false;
}
