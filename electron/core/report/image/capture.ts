import { addPage, type Pdf } from '../pdf/document.ts';
import { drawLabel, drawText } from '../pdf/draw-text.ts';
import { layoutText, type TextLayout } from '../pdf/layout.ts';
import { A4, COURT_MARGINS, type Margins } from '../pdf/measures.ts';
import { type Box, drawBox, drawLine } from '../pdf/shapes.ts';
import { type CapturePlan, planCapture, type Rows, toColumns, toPieces } from './capture-plan.ts';
import { placeImage } from './place.ts';
import type { PreparedImage } from './prepared.ts';

export interface CaptureOptions {
  /** Lines of the caption strip below the picture: time shown, counterpart, file, hash. */
  readonly caption: readonly string[];
  readonly margins?: Margins;
  /** Draws mark and strip in the margins. `page` counts from 1 within this capture. */
  readonly onPage?: (pdf: Pdf, page: number) => void;
  /** Ink height of the smallest text in pixels, from the decoder; null where the picture holds no text. */
  readonly textHeight?: number | null;
  /** Rows of the pages, from the decoder's `findCuts` with the plan's `pieceHeight` and `overlap`. */
  readonly pieces?: readonly Rows[];
  /** Line added to the caption of each piece of a split capture. */
  readonly pieceLine?: (piece: CapturePiece) => string;
}

export interface CapturePiece {
  readonly index: number;
  readonly count: number;
  readonly rows: Rows;
  readonly columns: Rows;
  readonly width: number;
  readonly height: number;
}

export interface PlacedCapture {
  readonly pages: number;
  readonly plan: CapturePlan;
  readonly pieces: readonly CapturePiece[];
}

const CAPTION = { size: 8, lineHeight: 1.4 } as const;
const GAP = 6;

function koreanPieceLine({ index, count, rows, columns, width, height }: CapturePiece): string {
  const across =
    columns.from > 0 || columns.to < width ? `, 가로 ${columns.from + 1}~${columns.to} / ${width}` : '';
  const overlap = index > 1 ? ' · 앞 장 끝부분 5 mm를 겹쳐 실음' : '';
  return `${index}/${count} · 세로 ${rows.from + 1}~${rows.to} / ${height} 픽셀${across}${overlap}`;
}

/** The plan a capture of this size gets with this caption, to ask the decoder for rows to cut at. */
export function planOf(
  image: Pick<PreparedImage, 'width' | 'height'>,
  options: Omit<CaptureOptions, 'pieces'>,
): CapturePlan {
  const margins = options.margins ?? COURT_MARGINS;
  const width = A4.width - margins.left - margins.right;
  const strip = captionLayout([...options.caption, '1/1'], width);
  const height = A4.height - margins.top - margins.bottom - strip.height - GAP * 2;
  const { textHeight } = options;
  return planCapture({ ...image, ...(textHeight === undefined ? {} : { textHeight }) }, { width, height });
}

/**
 * Prints a capture on as many pages as it needs, each with its caption strip below the picture, never on it. A split
 * capture shows on its first page a small view of the whole, with the pages marked; the picture's data are written once.
 */
export async function placeCapture(
  pdf: Pdf,
  image: PreparedImage,
  options: CaptureOptions,
): Promise<PlacedCapture> {
  const plan = planOf(image, options);
  const rows = toPieces(image.height, plan, options.pieces);
  const pieces = toCapturePieces(image, plan, rows);
  for (const piece of pieces) {
    await addPage(pdf, { margins: options.margins ?? COURT_MARGINS });
    options.onPage?.(pdf, piece.index);
    drawPiece(pdf, image, plan, pieces, piece, options);
  }
  return { pages: pieces.length, plan, pieces };
}

function toCapturePieces(image: PreparedImage, plan: CapturePlan, rows: readonly Rows[]): CapturePiece[] {
  const columns = toColumns(image.width, plan);
  const { width, height } = image;
  const cells = rows.flatMap((row) => columns.map((column) => ({ rows: row, columns: column })));
  return cells.map((cell, index) => ({ index: index + 1, count: cells.length, ...cell, width, height }));
}

function captionLayout(lines: readonly string[], width: number): TextLayout {
  return layoutText(lines.join('\n'), { ...CAPTION, width });
}

function drawPiece(
  pdf: Pdf,
  image: PreparedImage,
  plan: CapturePlan,
  pieces: readonly CapturePiece[],
  piece: CapturePiece,
  options: CaptureOptions,
): void {
  const room = A4.width - pdf.margins.left - pdf.margins.right;
  const shown = piece.index === 1 ? plan.wholeViewWidth : 0;
  const width = (piece.columns.to - piece.columns.from) * plan.scale;
  const height = (piece.rows.to - piece.rows.from) * plan.scale;
  const x = pdf.margins.left + (room - shown - width) / 2;
  const clip = { x, y: pdf.margins.top, width, height };
  placeImage(pdf, image, wholeBox(image, plan, piece, clip), pieces.length > 1 ? clip : undefined);
  drawFrame(pdf, clip);
  if (piece.rows.from > 0) drawOverlap(pdf, pieces, piece, clip, plan);
  if (shown > 0) drawWholeView(pdf, image, plan, pieces, clip);
  drawCaption(pdf, piece, clip.y + height + GAP, room, options);
}

/** Where the whole picture would lie, so that the piece falls into the window. */
function wholeBox(image: PreparedImage, { scale }: CapturePlan, piece: CapturePiece, clip: Box): Box {
  return {
    x: clip.x - piece.columns.from * scale,
    y: clip.y - piece.rows.from * scale,
    width: image.width * scale,
    height: image.height * scale,
  };
}

/** A hair line outside the picture, so that a white one is seen to end. */
function drawFrame(pdf: Pdf, box: Box): void {
  const frame = { x: box.x - 0.4, y: box.y - 0.4, width: box.width + 0.8, height: box.height + 0.8 };
  drawBox(pdf, frame, { weight: 0.4 });
}

/** Short marks beside the picture, where the page before ended. */
function drawOverlap(
  pdf: Pdf,
  pieces: readonly CapturePiece[],
  piece: CapturePiece,
  clip: Box,
  plan: CapturePlan,
): void {
  const above = pieces.findLast(
    (other) => other.rows.to < piece.rows.to && other.rows.from < piece.rows.from,
  );
  if (!above || above.rows.to <= piece.rows.from) return;
  const y = clip.y + (above.rows.to - piece.rows.from) * plan.scale;
  drawLine(pdf, [clip.x - 8, y], [clip.x - 1.5, y], { weight: 0.6 });
  drawLine(pdf, [clip.x + clip.width + 1.5, y], [clip.x + clip.width + 8, y], { weight: 0.6 });
}

/** Beside the first piece, at the right margin; never below its foot, where the caption begins. */
function drawWholeView(
  pdf: Pdf,
  image: PreparedImage,
  plan: CapturePlan,
  pieces: readonly CapturePiece[],
  first: Box,
): void {
  const available = { width: plan.wholeViewWidth - 20, height: first.height };
  const scale = Math.min(available.width / image.width, available.height / image.height);
  const width = image.width * scale;
  const box = {
    x: A4.width - pdf.margins.right - width,
    y: pdf.margins.top,
    width,
    height: image.height * scale,
  };
  placeImage(pdf, image, box);
  drawFrame(pdf, box);
  for (const piece of pieces) drawPagePlace(pdf, piece, box, scale);
}

function drawPagePlace(pdf: Pdf, piece: CapturePiece, box: Box, scale: number): void {
  if (piece.columns.from > 0) return;
  const top = box.y + piece.rows.from * scale;
  const middle = box.y + ((piece.rows.from + piece.rows.to) / 2) * scale;
  drawLine(pdf, [box.x - 4, top], [box.x, top], { weight: 0.4 });
  drawLabel(pdf, String(piece.index), { size: 6, align: 'right' }, box.x - 3, middle - 6.6);
}

function drawCaption(pdf: Pdf, piece: CapturePiece, y: number, room: number, options: CaptureOptions): void {
  const line = options.pieceLine ?? koreanPieceLine;
  const lines = piece.count > 1 ? [line(piece), ...options.caption] : options.caption;
  const { left } = pdf.margins;
  drawLine(pdf, [left, y], [left + room, y], { weight: 0.4, gray: 0.4 });
  drawText(pdf, captionLayout(lines, room), left, y + GAP / 2);
}
