import { type Canvas, createCanvas, drawText, fillCircle, fillRect, strokePath } from './canvas.ts';
import { drawStatusBar, SCREEN_HEIGHT, SCREEN_WIDTH } from './chat-screen.ts';
import type { Look } from './look.ts';
import { drawAvatar } from './pictures.ts';
import { widthOf } from './text.ts';

export interface ListRow {
  readonly name: string;
  readonly last: string;
  readonly when: string;
  readonly unread: number;
}

export interface ListScreen {
  readonly look: Look;
  readonly rows: readonly ListRow[];
  readonly at: string;
  readonly battery: number;
}

/** The list of conversations. */
export function drawListScreen({ look, rows, at, battery }: ListScreen): Canvas {
  const canvas = createCanvas(SCREEN_WIDTH, SCREEN_HEIGHT);
  fillRect(canvas, 0, 0, SCREEN_WIDTH, SCREEN_HEIGHT, look.background);
  fillRect(canvas, 0, 0, SCREEN_WIDTH, 270, look.bar);
  drawStatusBar(canvas, look.onBar, at, battery);
  drawText(canvas, look.app, 60, 210, { size: 66, color: look.onBar, weight: 'bold' });
  strokePath(canvas, 'M980 190a30 30 0 1 0 -1 1l34 34', look.onBar, 7);
  rows.forEach((row, index) => {
    drawRow(canvas, look, row, 290 + index * 216);
  });
  fillRect(canvas, 390, 2296, 300, 10, look.faint, 5);
  return canvas;
}

function drawRow(canvas: Canvas, look: Look, row: ListRow, top: number): void {
  drawAvatar(canvas, look, 48, top + 32, 152);
  drawText(canvas, row.name, 236, top + 98, { size: 46, color: look.onTheirs, weight: 'medium' });
  drawText(canvas, shorten(row.last, 600), 236, top + 158, { size: 38, color: look.faint });
  drawText(canvas, row.when, 1032, top + 96, { size: 32, color: look.faint, align: 'right' });
  fillRect(canvas, 236, top + 214, 844, 2, look.pill);
  if (row.unread === 0) return;
  fillCircle(canvas, 1002, top + 148, 32, look.accent);
  drawText(canvas, String(row.unread), 1002, top + 160, {
    size: 34,
    color: '#ffffff',
    weight: 'bold',
    align: 'center',
  });
}

function shorten(text: string, limit: number): string {
  if (widthOf(text, 38) <= limit) return text;
  let end = text.length;
  while (widthOf(`${text.slice(0, end)}…`, 38) > limit) end--;
  return `${text.slice(0, end)}…`;
}
