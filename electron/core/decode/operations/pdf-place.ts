import { PDFName, PDFNumber, type PDFPage } from 'pdf-lib';

type Matrix = [number, number, number, number, number, number];

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The part of a page that readers show: its crop box within its media box. */
export function visibleBox(page: PDFPage): Box {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const box = {
    left: Math.max(media.x, crop.x),
    bottom: Math.max(media.y, crop.y),
    right: Math.min(media.x + media.width, crop.x + crop.width),
    top: Math.min(media.y + media.height, crop.y + crop.height),
  };
  const shown = box.right > box.left && box.top > box.bottom;
  return shown
    ? box
    : { left: media.x, bottom: media.y, right: media.x + media.width, top: media.y + media.height };
}

/** Size of a page as a reader shows it, in points: turned by its rotation, times its user unit. */
export function uprightSize(page: PDFPage): { width: number; height: number } {
  const { left, bottom, right, top } = visibleBox(page);
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  const scale = unit instanceof PDFNumber ? unit.asNumber() : 1;
  const width = (right - left) * scale;
  const height = (top - bottom) * scale;
  return turns(page) % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Moves the visible box to the origin and turns it upright. */
export function uprightMatrix(page: PDFPage): Matrix {
  const { left, bottom, right, top } = visibleBox(page);
  const matrices: readonly Matrix[] = [
    [1, 0, 0, 1, -left, -bottom],
    [0, -1, 1, 0, -bottom, right],
    [-1, 0, 0, -1, right, top],
    [0, 1, -1, 0, top, -left],
  ];
  return matrices[turns(page)]!;
}

/** Quarter turns clockwise. */
function turns(page: PDFPage): number {
  return (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
}
