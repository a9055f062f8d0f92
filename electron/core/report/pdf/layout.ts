import { mayBreakBetween } from '../fonts/break-class.ts';
import type { Weight } from '../fonts/catalogue.ts';
import { toClusters } from '../fonts/clusters.ts';
import { type Shaped, shapeCluster } from '../fonts/shape.ts';

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly weight?: Weight;
  readonly align?: 'left' | 'center' | 'right';
  /** Multiple of the size; 1.5 unless told. */
  readonly lineHeight?: number;
  /** 0 black (unless told) to 1 white. */
  readonly gray?: number;
}

export interface TextLine {
  readonly shaped: readonly Shaped[];
  /** Points, spaces at the end not counted. */
  readonly width: number;
}

export interface TextLayout {
  readonly lines: readonly TextLine[];
  readonly style: TextStyle;
  /** Points: the width given, and the height of all lines. */
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  /** Code points that no font has, one entry for each time. */
  readonly missing: readonly number[];
  /** Invisible characters that are printed as labels, one entry for each time. */
  readonly invisible: readonly number[];
}

/** Line feeds end a line; a carriage return before one belongs to it, and a lone one is shown and ends a line too. */
const LINE_END = /\r\n|\n|(?<=[\r\v\f\u0085\u2028\u2029])/;

/**
 * Breaks text of any scripts into lines no wider than `width` points: at spaces, between ideographs, and inside a word
 * only where it is longer than a line. Shared by all documents: nothing here belongs to one.
 */
export function layoutText(text: string, options: TextStyle & { readonly width: number }): TextLayout {
  const { width, ...style } = options;
  const limit = (width / style.size) * 1000 + 0.001;
  const lines = text.split(LINE_END).flatMap((paragraph) => breakParagraph(paragraph, limit, style));
  const lineHeight = style.size * (style.lineHeight ?? 1.5);
  const boxes = lines.flatMap((line) => line.shaped.flatMap(({ pieces }) => pieces.filter(isBox)));
  const ofTone = (tone: string) => boxes.filter((box) => box.tone === tone).map((box) => box.codePoint);
  return {
    lines,
    style,
    width,
    lineHeight,
    height: lineHeight * lines.length,
    missing: ofTone('missing'),
    invisible: ofTone('invisible'),
  };
}

type Box = Extract<Shaped['pieces'][number], { kind: 'box' }>;

function isBox(piece: Shaped['pieces'][number]): piece is Box {
  return piece.kind === 'box';
}

/** The same layout cut to some of its lines, as a table cell is at the end of a page. */
export function sliceLayout(layout: TextLayout, from: number, to?: number): TextLayout {
  const lines = layout.lines.slice(from, to);
  return { ...layout, lines, height: lines.length * layout.lineHeight };
}

function breakParagraph(paragraph: string, limit: number, style: TextStyle): TextLine[] {
  const weight = style.weight ?? 'regular';
  const shaped = toClusters(paragraph).map((cluster) => shapeCluster(cluster, weight));
  const lines: TextLine[] = [];
  let start = 0;
  do {
    const end = lineEnd(shaped, start, limit);
    lines.push(toLine(shaped.slice(start, end), style.size));
    start = end;
  } while (start < shaped.length);
  return lines;
}

/** Index after the last cluster of the line that begins at `start`; always beyond `start`. */
function lineEnd(shaped: readonly Shaped[], start: number, limit: number): number {
  let used = 0;
  let allowed = start;
  for (let index = start; index < shaped.length; index++) {
    const { width, breaks } = shaped[index]!;
    if (index > start && mayBreakBetween(shaped[index - 1]!.breaks, breaks)) allowed = index;
    used += width;
    if (used > limit && breaks !== 'space') return allowed > start ? allowed : Math.max(index, start + 1);
  }
  return shaped.length;
}

function toLine(shaped: readonly Shaped[], size: number): TextLine {
  let end = shaped.length;
  while (end > 0 && shaped[end - 1]!.breaks === 'space') end--;
  let width = 0;
  for (let index = 0; index < end; index++) width += shaped[index]!.width;
  return { shaped, width: (width * size) / 1000 };
}
