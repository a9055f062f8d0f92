import { mm } from '../pdf/measures.ts';

/** How large a capture is printed, in points a pixel, and whether it must go on over several pages. */
export interface CapturePlan {
  readonly scale: number;
  /** Pixels of height that fit on one page; with `overlap` what the decoder needs to find rows to cut at. */
  readonly pieceHeight: number;
  /** Pixels repeated from the page before: 5 mm on paper. */
  readonly overlap: number;
  readonly split: boolean;
  /** Columns into which a wide capture is cut, each at most as wide as the page. */
  readonly columns: number;
  /** Points; space beside the first piece for the small view of the whole. */
  readonly wholeViewWidth: number;
  /** Estimated size of the smallest text on paper in points, null where it is not known. */
  readonly textSize: number | null;
  /** Dots per inch on paper. */
  readonly dpi: number;
}

export interface CaptureSize {
  readonly width: number;
  readonly height: number;
  /** Ink height of the smallest text in pixels, as the decoder estimates it; null for a picture without text. */
  readonly textHeight?: number | null;
}

/** Points of room for picture, caption strip not included. */
export interface CaptureRoom {
  readonly width: number;
  readonly height: number;
}

/** Legible on paper, also as a copy of a copy. */
const LEAST_TEXT = 6;
/** What long captures are set at, where they fill pages anyway. */
const GOOD_TEXT = 8.5;
const LEAST_DPI = 150;
/** Part of the type size that the ink of a Hangul line takes. */
const INK = 0.9;
/** Type size of a phone's small text, in parts of the screen's width: 10 of 360 points. */
const PHONE_TEXT = 1 / 36;
const OVERLAP = mm(5);

/**
 * Plans a capture: at least 150 dpi, smallest text at least 6 pt, whole on one page where both hold, otherwise cut into
 * pieces of one scale. Where text is so small that 6 pt need more than 150 dpi allows, legibility wins.
 */
export function planCapture(size: CaptureSize, room: CaptureRoom): CapturePlan {
  const text = textPixels(size);
  const least = text === null ? 0 : LEAST_TEXT / text;
  const greatest = Math.max(72 / LEAST_DPI, least);
  const whole = Math.min(room.width / size.width, room.height / size.height, greatest);
  if (whole >= least) return toPlan(size, room, whole, { text, split: false, wholeViewWidth: 0 });
  const wholeViewWidth = wholeView(size, room);
  const column = room.width - wholeViewWidth;
  const good = text === null ? greatest : Math.min(GOOD_TEXT / text, greatest);
  const scale = Math.max(Math.min(column / size.width, good), least);
  return toPlan(size, room, scale, { text, split: true, wholeViewWidth });
}

/** A tall picture without a measured text is taken for a phone's screen; a wide one may be a photo. */
function textPixels(size: CaptureSize): number | null {
  if (size.textHeight !== undefined) return size.textHeight === null ? null : size.textHeight / INK;
  return size.height > size.width ? size.width * PHONE_TEXT : null;
}

function wholeView(size: CaptureSize, room: CaptureRoom): number {
  const natural = (room.height * size.width) / size.height;
  return Math.min(Math.max(natural, mm(5)), mm(22)) + mm(7);
}

function toPlan(
  size: CaptureSize,
  room: CaptureRoom,
  scale: number,
  facts: { readonly text: number | null; readonly split: boolean; readonly wholeViewWidth: number },
): CapturePlan {
  const overlap = Math.ceil(OVERLAP / scale);
  const across = Math.floor((room.width - facts.wholeViewWidth) / scale + 0.001);
  const columns = size.width <= across ? 1 : Math.ceil((size.width - overlap) / (across - overlap));
  return {
    scale,
    pieceHeight: Math.max(1, Math.floor(room.height / scale + 0.001)),
    overlap,
    split: facts.split,
    columns,
    wholeViewWidth: facts.wholeViewWidth,
    textSize: facts.text === null ? null : facts.text * scale,
    dpi: 72 / scale,
  };
}

export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Rows of each page. Those found by the decoder are taken where given; otherwise the page height alone decides. */
export function toPieces(height: number, plan: CapturePlan, found?: readonly Rows[]): readonly Rows[] {
  if (!plan.split) return [{ from: 0, to: height }];
  if (found && coversAll(found, height, plan)) return found;
  const pieces: Rows[] = [];
  for (let from = 0; ; from += plan.pieceHeight - Math.min(plan.overlap, plan.pieceHeight >> 1)) {
    const to = Math.min(height, from + plan.pieceHeight);
    pieces.push({ from, to });
    if (to === height) return pieces;
  }
}

/** Rows that nobody shows would be evidence left out of the filing. */
function coversAll(pieces: readonly Rows[], height: number, plan: CapturePlan): boolean {
  const joined = pieces.every(
    ({ from, to }, index) =>
      from >= 0 && from <= (pieces[index - 1]?.to ?? 0) && to > from && to - from <= plan.pieceHeight,
  );
  return joined && pieces.at(-1)?.to === height;
}

/** Columns of a wide capture, each repeating `overlap` pixels of the one before. */
export function toColumns(width: number, plan: CapturePlan): readonly Rows[] {
  const share = Math.ceil((width + plan.overlap * (plan.columns - 1)) / plan.columns);
  return Array.from({ length: plan.columns }, (_, index) => {
    const from = index * (share - plan.overlap);
    return { from, to: Math.min(width, from + share) };
  });
}
