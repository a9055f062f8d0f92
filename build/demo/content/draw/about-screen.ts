import { type Canvas, createCanvas, drawText, fillCircle, fillRect, strokePath } from './canvas.ts';
import { drawStatusBar, SCREEN_HEIGHT, SCREEN_WIDTH } from './chat-screen.ts';
import type { Look } from './look.ts';
import { wrap } from './text.ts';

export interface AboutScreen {
  readonly look: Look;
  readonly operator: string;
  readonly packageName: string;
  readonly lines: readonly (readonly [string, string])[];
  readonly about: string;
  readonly at: string;
  readonly battery: number;
}

/** The page of an app in a shop: name, operator, version. Such pages vanish first, so they are kept. */
export function drawAboutScreen(screen: AboutScreen): Canvas {
  const { look, lines } = screen;
  const canvas = createCanvas(SCREEN_WIDTH, SCREEN_HEIGHT);
  fillRect(canvas, 0, 0, SCREEN_WIDTH, SCREEN_HEIGHT, '#ffffff');
  drawStatusBar(canvas, '#24242a', screen.at, screen.battery);
  strokePath(canvas, 'M66 146l-30 28l30 28', '#24242a', 7);
  drawHead(canvas, screen);
  lines.forEach(([label, value], index) => {
    drawRow(canvas, label, value, 720 + index * 120);
  });
  drawAbout(canvas, screen.about, 780 + lines.length * 120);
  fillRect(canvas, 80, 2070, 920, 124, look.accent, 62);
  drawText(canvas, '설치됨', 540, 2148, { size: 44, color: '#ffffff', weight: 'bold', align: 'center' });
  return canvas;
}

function drawHead(canvas: Canvas, { look, operator, packageName }: AboutScreen): void {
  fillRect(canvas, 80, 280, 240, 240, look.accent, 56);
  fillCircle(canvas, 200, 392, 66, '#ffffff');
  strokePath(canvas, 'M168 436l-14 40l44 -26', '#ffffff', 20);
  drawText(canvas, look.app, 368, 362, { size: 64, color: '#24242a', weight: 'bold' });
  drawText(canvas, operator, 368, 430, { size: 40, color: look.accent, weight: 'medium' });
  drawText(canvas, packageName, 368, 488, { size: 32, color: '#8a8a93' });
  fillRect(canvas, 80, 600, 920, 2, '#e6e6ea');
}

function drawRow(canvas: Canvas, label: string, value: string, top: number): void {
  drawText(canvas, label, 80, top, { size: 38, color: '#8a8a93' });
  drawText(canvas, value, 1000, top, { size: 40, color: '#24242a', align: 'right' });
}

function drawAbout(canvas: Canvas, about: string, top: number): void {
  drawText(canvas, '앱 소개', 80, top, { size: 46, color: '#24242a', weight: 'bold' });
  wrap(about, 920, 38).forEach((line, index) => {
    drawText(canvas, line, 80, top + 76 + index * 60, { size: 38, color: '#55555e' });
  });
}
