/**
 * Where a very long list stands. A box of a browser ends at about 33.5 million pixels, so nothing here is as high as its
 * content: the list knows the row at its upper edge, and the bar beside it knows a fraction from 0 to 1.
 */
export interface Anchor {
  /** The row at the upper edge, from 0. */
  readonly row: number;
  /** Pixels of it that are above the edge; less than its height. */
  readonly offset: number;
}

export interface Rows {
  readonly count: number;
  /** In pixels, more than 0: as measured, or guessed where it was never drawn. */
  readonly heightOf: (row: number) => number;
}

export const TOP: Anchor = { row: 0, offset: 0 };

/** The anchor with which the last row ends at the lower edge; the top where everything fits. */
export function endOf(rows: Rows, view: number): Anchor {
  let left = view;
  for (let row = rows.count - 1; row >= 0; row--) {
    const height = rows.heightOf(row);
    if (height >= left) return { row, offset: height - left };
    left -= height;
  }
  return TOP;
}

/** The nearest anchor that shows no emptiness before the first row or after the last. */
export function clampAnchor(anchor: Anchor, rows: Rows, view: number): Anchor {
  if (anchor.row < 0 || rows.count === 0 || (anchor.row === 0 && anchor.offset < 0)) return TOP;
  const end = endOf(rows, view);
  const isPast = anchor.row > end.row || (anchor.row === end.row && anchor.offset > end.offset);
  return isPast ? end : anchor;
}

/** Moved by pixels: down by more than 0, up by less. */
export function moveAnchor(anchor: Anchor, pixels: number, rows: Rows, view: number): Anchor {
  let { row } = anchor;
  let offset = anchor.offset + pixels;
  while (offset < 0 && row > 0) {
    row--;
    offset += rows.heightOf(row);
  }
  while (row < rows.count - 1 && offset >= rows.heightOf(row)) {
    offset -= rows.heightOf(row);
    row++;
  }
  return clampAnchor({ row, offset }, rows, view);
}

/** From 0 at the top to 1 at the end, in even steps for rows however high they are. */
export function toFraction(anchor: Anchor, rows: Rows, view: number): number {
  const end = placeOf(endOf(rows, view), rows);
  return end === 0 ? 0 : Math.min(1, Math.max(0, placeOf(anchor, rows) / end));
}

export function fromFraction(fraction: number, rows: Rows, view: number): Anchor {
  const end = endOf(rows, view);
  if (fraction >= 1) return end;
  const place = Math.max(0, fraction) * placeOf(end, rows);
  const row = Math.floor(place);
  return clampAnchor({ row, offset: (place - row) * rows.heightOf(row) }, rows, view);
}

/** A row as near to the middle (0.5), the upper edge (0) or the lower edge (1) as the ends allow. */
export function anchorAt(row: number, align: number, rows: Rows, view: number): Anchor {
  const room = Math.max(0, view - rows.heightOf(row));
  return moveAnchor({ row, offset: 0 }, -room * align, rows, view);
}

/** The first row to draw and the first not to, with `extra` pixels drawn beyond either edge. */
export function drawnRows(
  anchor: Anchor,
  rows: Rows,
  view: number,
  extra: number,
): { readonly first: number; readonly end: number } {
  let first = anchor.row;
  for (let above = anchor.offset - extra; above < 0 && first > 0; ) above += rows.heightOf(--first);
  let end = anchor.row;
  for (let below = -anchor.offset; below < view + extra && end < rows.count; ) below += rows.heightOf(end++);
  return { first, end };
}

/** How far a row is from being wholly in view: pixels to move down by (more than 0) or up; 0 where it is. */
export function distanceTo(row: number, anchor: Anchor, rows: Rows, view: number): number {
  if (row < anchor.row) return -anchor.offset - heightsBetween(rows, row, anchor.row);
  const top = heightsBetween(rows, anchor.row, row) - anchor.offset;
  const height = Math.min(rows.heightOf(row), view);
  if (top < 0) return top;
  return Math.max(0, top + height - view);
}

function placeOf({ row, offset }: Anchor, rows: Rows): number {
  return rows.count === 0 ? 0 : row + offset / rows.heightOf(row);
}

function heightsBetween(rows: Rows, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row++) sum += rows.heightOf(row);
  return sum;
}
