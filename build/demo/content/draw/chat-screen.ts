import { type Canvas, createCanvas, drawText, fillCircle, fillRect, strokePath } from './canvas.ts';
import type { PlacedBlock } from './layout.ts';
import type { Look } from './look.ts';
import { drawStatusSigns } from './pictures.ts';
import { timeText } from './times.ts';

export const SCREEN_WIDTH = 1080;
export const SCREEN_HEIGHT = 2340;
const STATUS = 96;
const TITLE = 156;
const INPUT = 164;
const NAVIGATION = 96;
/** Top and height of the part of a screen in which the conversation scrolls. */
export const VIEW_TOP = STATUS + TITLE;
export const VIEW_HEIGHT = SCREEN_HEIGHT - VIEW_TOP - INPUT - NAVIGATION;

export interface ChatScreen {
  readonly look: Look;
  readonly title: string;
  readonly blocks: readonly PlacedBlock[];
  /** How far the conversation is scrolled, in pixels. */
  readonly scroll: number;
  /** When the capture was made: shown by the phone's clock. */
  readonly at: string;
  readonly battery: number;
  /** Height of the picture; more than a screen for a scrolled capture. */
  readonly height: number;
}

/** Draws a phone's screen that shows a part of a conversation. */
export function drawChatScreen(screen: ChatScreen): Canvas {
  const canvas = createCanvas(SCREEN_WIDTH, screen.height);
  fillRect(canvas, 0, 0, SCREEN_WIDTH, screen.height, screen.look.background);
  drawBlocks(canvas, screen);
  drawTop(canvas, screen);
  drawInput(canvas, screen.look, screen.height - INPUT - NAVIGATION);
  drawNavigation(canvas, screen.look, screen.height - NAVIGATION);
  return canvas;
}

function drawBlocks(canvas: Canvas, { blocks, scroll, height }: ChatScreen): void {
  const bottom = height - INPUT - NAVIGATION;
  for (const block of blocks) {
    const top = VIEW_TOP + block.top - scroll;
    if (top + block.height > VIEW_TOP && top < bottom) block.draw(canvas, Math.round(top));
  }
}

function drawTop(canvas: Canvas, { look, title, at, battery }: ChatScreen): void {
  fillRect(canvas, 0, 0, SCREEN_WIDTH, VIEW_TOP, look.bar);
  drawStatusBar(canvas, look.onBar, at, battery);
  strokePath(canvas, 'M66 146l-30 28l30 28', look.onBar, 7);
  strokePath(canvas, 'M1004 150h36M1004 174h36M1004 198h36', look.onBar, 6);
  const x = look.title === 'center' ? 540 : 112;
  drawText(canvas, title, x, 190, { size: 48, color: look.onBar, weight: 'bold', align: look.title });
}

/** The phone's own line: clock at the left, signs at the right. */
export function drawStatusBar(canvas: Canvas, color: string, at: string, battery: number): void {
  drawText(canvas, timeText(at, '24'), 48, 64, { size: 38, color, weight: 'medium' });
  drawStatusSigns(canvas, color, battery);
}

function drawInput(canvas: Canvas, look: Look, top: number): void {
  fillRect(canvas, 0, top, SCREEN_WIDTH, INPUT, look.bar === look.accent ? look.background : look.bar);
  fillRect(canvas, 120, top + 28, 810, 108, look.field, 54);
  strokePath(canvas, `M40 ${top + 82}h44M62 ${top + 60}v44`, look.faint, 7);
  drawText(canvas, '메시지 입력', 168, top + 98, { size: 40, color: look.faint });
  fillCircle(canvas, 1000, top + 82, 46, look.accent);
  strokePath(canvas, `M1000 ${top + 104}v-42M982 ${top + 80}l18 -20l18 20`, '#ffffff', 7);
}

function drawNavigation(canvas: Canvas, look: Look, top: number): void {
  fillRect(canvas, 0, top, SCREEN_WIDTH, NAVIGATION, look.bar === look.accent ? look.background : look.bar);
  fillRect(canvas, 390, top + 52, 300, 10, look.faint, 5);
}
