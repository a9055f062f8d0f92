import type { Pdf } from './document.ts';
import { drawLabel, drawText } from './draw-text.ts';
import { layoutText } from './layout.ts';
import { A4, mm } from './measures.ts';
import { drawBox } from './shapes.ts';

const MARK = { width: mm(45), height: mm(12), top: mm(17) } as const;
const LARGEST = 13;
const PADDING = 6;

/**
 * The exhibit mark, such as `갑 제1호증의 1`, in a box of 45 x 12 mm in the upper right of the top margin, where the
 * first page of an exhibit carries it. A longer mark is set smaller, never cut.
 */
export function drawExhibitMark(pdf: Pdf, mark: string): void {
  const box = {
    x: A4.width - pdf.margins.right - MARK.width,
    y: MARK.top,
    width: MARK.width,
    height: MARK.height,
  };
  drawBox(pdf, box, { weight: 1 });
  const layout = markLayout(mark);
  drawText(pdf, layout, box.x + PADDING, box.y + (box.height - layout.height) / 2);
}

function markLayout(mark: string) {
  const style = {
    weight: 'bold',
    align: 'center',
    lineHeight: 1.2,
    width: MARK.width - PADDING * 2,
  } as const;
  for (let size = LARGEST; ; size -= 0.5) {
    const layout = layoutText(mark, { ...style, size });
    const fits = layout.lines.length === 1 || (size <= 9 && layout.height <= MARK.height);
    if (fits || size <= 6) return layout;
  }
}

/** A line of small text in the top margin of a page, at the left: which exhibit and file the page belongs to. */
export function drawPageStrip(pdf: Pdf, text: string): void {
  const width = A4.width - pdf.margins.left - pdf.margins.right - MARK.width - mm(5);
  const layout = layoutText(text, { size: 8, gray: 0.25, lineHeight: 1.35, width });
  drawText(pdf, layout, pdf.margins.left, MARK.top);
}

/** A small line in the bottom margin, at the left, beside the page number. */
export function drawFootNote(pdf: Pdf, text: string): void {
  drawLabel(pdf, text, { size: 7, gray: 0.25 }, pdf.margins.left, A4.height - mm(13) - 7.7);
}
