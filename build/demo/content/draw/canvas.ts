import type { Weight } from './glyphs.ts';
import { toPathData, widthOf } from './text.ts';

/** Where drawing goes: pixels from the top left corner, colours as SVG takes them. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly shapes: string[];
}

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly weight?: Weight;
  readonly align?: 'left' | 'center' | 'right';
}

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, shapes: [] };
}

export function fillRect(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  radius = 0,
): void {
  canvas.shapes.push(
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${color}"/>`,
  );
}

export function fillCircle(canvas: Canvas, x: number, y: number, radius: number, color: string): void {
  canvas.shapes.push(`<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`);
}

export function fillPath(canvas: Canvas, data: string, color: string): void {
  canvas.shapes.push(`<path d="${data}" fill="${color}"/>`);
}

export function strokePath(canvas: Canvas, data: string, color: string, width: number): void {
  canvas.shapes.push(
    `<path d="${data}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
}

/** Draws one line; `y` is its base line. */
export function drawText(canvas: Canvas, text: string, x: number, y: number, style: TextStyle): void {
  const { size, color, weight = 'regular', align = 'left' } = style;
  const width = align === 'left' ? 0 : widthOf(text, size, weight);
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
  fillPath(canvas, toPathData(text, left, y, size, weight), color);
}

export function toSvg(canvas: Canvas): Buffer {
  const { width, height, shapes } = canvas;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`;
  return Buffer.from(`${open}${shapes.join('')}</svg>`);
}
