const COLUMNS = 9;
const ROWS = 8;

/**
 * 64-bit difference hash of an image in three 8-bit channels: mean luminance of 9 x 8 cells, one bit for each cell that is
 * brighter than its left neighbour, row by row. Returned as 16 hexadecimal digits. It finds near-duplicates; it proves nothing.
 */
export function toPerceptualHash(rgb: Uint8Array, width: number, height: number): string {
  let hash = 0n;
  for (let row = 0; row < ROWS; row++) {
    let left = cellLuminance(rgb, width, height, 0, row);
    for (let column = 1; column < COLUMNS; column++) {
      const right = cellLuminance(rgb, width, height, column, row);
      hash = (hash << 1n) | (right > left ? 1n : 0n);
      left = right;
    }
  }
  return hash.toString(16).padStart(16, '0');
}

function cellLuminance(rgb: Uint8Array, width: number, height: number, column: number, row: number): number {
  const [x0, x1] = span(column, COLUMNS, width);
  const [y0, y1] = span(row, ROWS, height);
  let sum = 0;
  for (let y = y0; y < y1; y++) {
    for (let at = (y * width + x0) * 3; at < (y * width + x1) * 3; at += 3) {
      sum += 299 * rgb[at]! + 587 * rgb[at + 1]! + 114 * rgb[at + 2]!;
    }
  }
  // Rounded, so that a plain area is not sorted by noise of the division.
  return Math.round(sum / ((x1 - x0) * (y1 - y0) * 1000));
}

/** Pixels of one cell; images smaller than the grid repeat pixels. */
function span(cell: number, cells: number, pixels: number): [number, number] {
  const from = Math.min(Math.floor((cell * pixels) / cells), pixels - 1);
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * pixels) / cells))];
}
