import { shapeCluster } from '../fonts/shape.ts';
import type { Pdf } from './document.ts';
import { drawLabel } from './draw-text.ts';
import { A4, mm, num } from './measures.ts';

const SIZE = 9;
const BASELINE = A4.height - mm(13);

/** `n` ends and ` / N` begins at the middle of the page; N is one shared object, because it is known only at the end. */
export function drawPageNumber(pdf: Pdf): void {
  const number = firstPage(pdf) - 1 + pdf.pages;
  drawLabel(pdf, String(number), { size: SIZE, align: 'right' }, A4.width / 2, BASELINE - SIZE * 1.1);
  pdf.kit.page.xobjects.Total = pdf.total;
  pdf.operators.push(`q 1 0 0 -1 ${num(A4.width / 2)} ${num(BASELINE)} cm /Total Do Q`);
}

/** Writes the shared ` / N`. */
export function writeTotal(pdf: Pdf, total: number): void {
  const font = pdf.glyphs.font('korean');
  const codes = [...` / ${total}`].flatMap((letter) =>
    shapeCluster(letter, 'regular').pieces.flatMap((piece) =>
      piece.kind === 'glyphs' ? pdf.glyphs.encode(piece).codes : [],
    ),
  );
  pdf.total.data = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, -SIZE, 100, SIZE * 2],
    Resources: { Font: { [font.id]: font.ref() } },
  };
  pdf.total.end(`BT /${font.id} ${SIZE} Tf <${codes.join('')}> Tj ET`);
}

/** The number printed on the first page of this document. */
export function firstPage(pdf: Pdf): number {
  return pdf.options.pageNumbers ? pdf.options.pageNumbers.first : 1;
}
