import { BOX_PADDING, BOX_SCALE, type BoxPiece, type GlyphPiece } from '../fonts/pieces.ts';
import { type Shaped, shapeCluster } from '../fonts/shape.ts';
import type { Pdf } from './document.ts';
import type { EncodedPiece } from './glyph-book.ts';
import { layoutText, type TextLayout, type TextLine, type TextStyle } from './layout.ts';
import { num } from './measures.ts';
import { toVisualOrder } from './visual-order.ts';

/** Draws a layout with its upper left corner at (x, y), and counts the boxes it holds. */
export function drawText(pdf: Pdf, layout: TextLayout, x: number, y: number): void {
  count(pdf.counts.missing, layout.missing);
  count(pdf.counts.invisible, layout.invisible);
  const gray = layout.style.gray ?? 0;
  if (gray > 0) pdf.operators.push(`${num(gray)} g`);
  layout.lines.forEach((line, index) => {
    const baseline = y + layout.lineHeight * (index + 0.5) + layout.style.size * 0.35;
    drawLine(pdf, line, layout.style.size, x + indent(layout, line), baseline);
  });
  if (gray > 0) pdf.operators.push('0 g');
}

/** One line of text without breaking, for labels. Returns its width in points. */
export function drawLabel(pdf: Pdf, text: string, style: TextStyle, x: number, y: number): number {
  const layout = layoutText(text, { ...style, width: Number.MAX_SAFE_INTEGER });
  const width = layout.lines[0]!.width;
  const shift = style.align === 'right' ? width : style.align === 'center' ? width / 2 : 0;
  drawText(pdf, { ...layout, style: { ...style, align: 'left' } }, x - shift, y);
  return width;
}

function count(counts: Map<number, number>, codePoints: readonly number[]): void {
  for (const codePoint of codePoints) counts.set(codePoint, (counts.get(codePoint) ?? 0) + 1);
}

function indent(layout: TextLayout, line: TextLine): number {
  if (layout.style.align === 'center') return (layout.width - line.width) / 2;
  return layout.style.align === 'right' ? layout.width - line.width : 0;
}

/** A stretch of one font under construction. */
interface Pen {
  readonly pdf: Pdf;
  readonly size: number;
  readonly baseline: number;
  x: number;
  font: string;
  codes: string;
  open: boolean;
}

function drawLine(pdf: Pdf, line: TextLine, size: number, x: number, baseline: number): void {
  const pen: Pen = { pdf, size, baseline, x, font: '', codes: '', open: false };
  for (const shaped of toVisualOrder(line.shaped)) drawShaped(pen, shaped);
  endText(pen);
}

function drawShaped(pen: Pen, shaped: Shaped): void {
  const start = pen.x;
  for (const piece of shaped.pieces) {
    if (piece.kind === 'box') drawBox(pen, piece);
    else drawGlyphs(pen, piece);
  }
  if (shaped.joined) underline(pen, start);
}

function drawGlyphs(pen: Pen, piece: GlyphPiece): void {
  const encoded = pen.pdf.glyphs.encode(piece);
  beginText(pen, encoded);
  if (encoded.plain && encoded.actual === undefined) pen.codes += encoded.codes.join('');
  else drawPlaced(pen, piece, encoded);
  pen.x += (piece.width * pen.size) / 1000;
}

function beginText(pen: Pen, { font }: EncodedPiece): void {
  if (!pen.open) {
    pen.pdf.operators.push(`BT 1 0 0 -1 ${num(pen.x)} ${num(pen.baseline)} Tm`);
    pen.open = true;
    pen.font = '';
  }
  if (pen.font === font.id) return;
  show(pen);
  pen.pdf.kit.page.fonts[font.id] ??= font.ref();
  pen.pdf.operators.push(`/${font.id} ${num(pen.size)} Tf`);
  pen.font = font.id;
}

function show(pen: Pen): void {
  if (pen.codes !== '') pen.pdf.operators.push(`<${pen.codes}> Tj`);
  pen.codes = '';
}

function endText(pen: Pen): void {
  show(pen);
  if (pen.open) pen.pdf.operators.push('ET');
  pen.open = false;
}

/** Glyphs with positions of their own (marks, joined scripts), with the text that a copy of the page must give. */
function drawPlaced(pen: Pen, piece: GlyphPiece, encoded: EncodedPiece): void {
  show(pen);
  const { operators } = pen.pdf;
  if (encoded.actual !== undefined) operators.push(`/Span <</ActualText <${utf16Hex(encoded.actual)}>>> BDC`);
  piece.glyphs.forEach((glyph, index) => {
    const back = glyph.natural + glyph.x - glyph.advance;
    const rise = (glyph.y * pen.size) / 1000;
    if (rise !== 0) operators.push(`${num(rise)} Ts`);
    operators.push(`[${num(-glyph.x)} <${encoded.codes[index]}> ${num(back)}] TJ`);
    if (rise !== 0) operators.push('0 Ts');
  });
  if (encoded.actual !== undefined) operators.push('EMC');
}

function utf16Hex(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
}

/** Missing characters stand in a black frame, invisible ones on grey, so that neither is taken for text. */
function drawBox(pen: Pen, box: BoxPiece): void {
  endText(pen);
  const { size, baseline, pdf } = pen;
  const width = (box.width * size) / 1000;
  const frame = {
    x: pen.x + size * 0.05,
    y: baseline - size * 0.72,
    width: width - size * 0.1,
    height: size * 0.86,
  };
  const rectangle = `${num(frame.x)} ${num(frame.y)} ${num(frame.width)} ${num(frame.height)} re`;
  const look = box.tone === 'missing' ? `0.6 w ${rectangle} S` : `0.9 g 0.35 w ${rectangle} B 0 g`;
  pdf.operators.push(`q 0 G ${look} Q`);
  drawBoxLabel(pen, box.label, baseline - size * 0.06);
  pen.x += (BOX_PADDING * size) / 1000;
}

function drawBoxLabel(pen: Pen, label: string, baseline: number): void {
  const inner: Pen = {
    ...pen,
    size: pen.size * BOX_SCALE,
    baseline,
    x: pen.x + (BOX_PADDING * pen.size) / 1000,
  };
  for (const letter of label) drawShaped(inner, shapeCluster(letter, 'regular'));
  endText(inner);
  pen.x = inner.x;
}

/** Parts of what was one emoji in the original are held together by a line below them. */
function underline(pen: Pen, start: number): void {
  const { x, size, baseline } = pen;
  endText(pen);
  const y = num(baseline + size * 0.2);
  pen.pdf.operators.push(`q 0.4 w 0 G ${num(start)} ${y} m ${num(x)} ${y} l S Q`);
}
