import { outlineOf, type Weight } from './glyphs.ts';

/** Width of one line of text, in pixels. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  let width = 0;
  for (const character of text) width += outlineOf(character, weight).advance * size;
  return width;
}

/** SVG path data of one line of text; `x` is its left edge and `y` its base line. */
export function toPathData(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: Weight = 'regular',
): string {
  const parts: string[] = [];
  let pen = x;
  for (const character of text) {
    const outline = outlineOf(character, weight);
    for (const { letter, args } of outline.commands) parts.push(letter, placed(args, pen, y, size));
    pen += outline.advance * size;
  }
  return parts.join('');
}

function placed(args: readonly number[], x: number, y: number, size: number): string {
  return args
    .map((value, index) => (index % 2 === 0 ? x + value * size : y - value * size).toFixed(1))
    .join(' ');
}

/** Breaks text into lines no wider than `limit` pixels: at spaces where possible, else between characters. */
export function wrap(text: string, limit: number, size: number, weight: Weight = 'regular'): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, limit, size, weight));
}

function wrapParagraph(text: string, limit: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )/)) {
    if (line !== '' && widthOf(line + word.trimEnd(), size, weight) > limit) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    while (widthOf(line.trimEnd(), size, weight) > limit) {
      const head = headWithin(line, limit, size, weight);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line.trimEnd()];
}

function headWithin(text: string, limit: number, size: number, weight: Weight): string {
  let head = '';
  for (const character of text) {
    if (widthOf(head + character, size, weight) > limit && head !== '') break;
    head += character;
  }
  return head;
}
