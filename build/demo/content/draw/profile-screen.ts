import { type Canvas, createCanvas, drawText, fillRect, strokePath } from './canvas.ts';
import { drawStatusBar, SCREEN_HEIGHT, SCREEN_WIDTH } from './chat-screen.ts';
import type { Look } from './look.ts';
import { drawAvatar } from './pictures.ts';
import { wrap } from './text.ts';

export interface ProfileScreen {
  readonly look: Look;
  readonly name: string;
  readonly status: string;
  /** Label and value of each line under the name. */
  readonly lines: readonly (readonly [string, string])[];
  readonly at: string;
  readonly battery: number;
}

/** The profile of a person as the app shows it. */
export function drawProfileScreen(screen: ProfileScreen): Canvas {
  const { look, name, status, lines } = screen;
  const canvas = createCanvas(SCREEN_WIDTH, SCREEN_HEIGHT);
  fillRect(canvas, 0, 0, SCREEN_WIDTH, SCREEN_HEIGHT, look.background);
  fillRect(canvas, 0, 0, SCREEN_WIDTH, 720, look.accent);
  drawStatusBar(canvas, '#ffffff', screen.at, screen.battery);
  strokePath(canvas, 'M46 150l44 44M90 150l-44 44', '#ffffff', 7);
  drawAvatar(canvas, look, 390, 560, 300);
  drawText(canvas, name, 540, 960, { size: 62, color: look.onTheirs, weight: 'bold', align: 'center' });
  const words = wrap(status, 800, 40);
  words.forEach((line, index) => {
    drawText(canvas, line, 540, 1034 + index * 56, { size: 40, color: look.faint, align: 'center' });
  });
  lines.forEach(([label, value], index) => {
    drawRow(canvas, look, label, value, 1150 + index * 128);
  });
  drawButtons(canvas, look);
  return canvas;
}

function drawRow(canvas: Canvas, look: Look, label: string, value: string, top: number): void {
  drawText(canvas, label, 90, top + 76, { size: 38, color: look.faint });
  drawText(canvas, value, 990, top + 76, { size: 40, color: look.onTheirs, align: 'right' });
  fillRect(canvas, 80, top + 124, 920, 2, look.pill);
}

function drawButtons(canvas: Canvas, look: Look): void {
  const labels = ['대화하기', '차단', '신고'];
  labels.forEach((label, index) => {
    const left = 80 + index * 316;
    fillRect(canvas, left, 2020, 288, 112, index === 0 ? look.accent : look.pill, look.radius);
    const color = index === 0 ? '#ffffff' : look.onPill;
    drawText(canvas, label, left + 144, 2090, { size: 40, color, weight: 'medium', align: 'center' });
  });
  fillRect(canvas, 390, 2296, 300, 10, look.faint, 5);
}
