import { type Canvas, drawText, fillCircle, fillPath, fillRect, strokePath } from './canvas.ts';
import type { Look } from './look.ts';

/** A plain face for somebody without a profile picture. */
export function drawAvatar(canvas: Canvas, look: Look, left: number, top: number, size: number): void {
  const middle = left + size / 2;
  fillRect(canvas, left, top, size, size, look.avatar, size * 0.4);
  fillCircle(canvas, middle, top + size * 0.4, size * 0.17, look.background);
  const shoulders = size * 0.29;
  const base = top + size * 0.86;
  fillPath(
    canvas,
    `M${middle - shoulders} ${base}a${shoulders} ${size * 0.26} 0 0 1 ${shoulders * 2} 0Z`,
    look.background,
  );
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What stands for a photo in a conversation: a meal coupon or a piece of a map, drawn by hand. */
export function drawPicture(canvas: Canvas, picture: 'coupon' | 'map', radius: number, area: Area): void {
  if (picture === 'coupon') drawCoupon(canvas, radius, area);
  else drawMap(canvas, radius, area);
}

function drawCoupon(canvas: Canvas, radius: number, { left, top, width, height }: Area): void {
  fillRect(canvas, left, top, width, height, '#fff4df', radius);
  fillRect(canvas, left + 30, top + 30, width - 60, height - 150, '#f5c15d', 20);
  drawCup(canvas, left + width / 2, top + 50);
  drawText(canvas, '모바일 교환권', left + 40, top + height - 72, {
    size: 38,
    color: '#4a3510',
    weight: 'bold',
  });
  drawText(canvas, '후라이드 한 마리', left + 40, top + height - 26, { size: 32, color: '#7c6433' });
}

function drawMap(canvas: Canvas, radius: number, { left, top, width, height }: Area): void {
  fillRect(canvas, left, top, width, height, '#dfe6d8', radius);
  strokePath(
    canvas,
    `M${left + 14} ${top + 300}l532 -118M${left + 170} ${top + 14}l88 392M${left + 400} ${top + 14}l-30 392`,
    '#ffffff',
    26,
  );
  fillRect(canvas, left + 60, top + 60, 90, 120, '#c3cfb8', 10);
  fillRect(canvas, left + 430, top + 250, 100, 120, '#c3cfb8', 10);
  fillRect(canvas, left + 232, top + 60, 110, 90, '#f0d9a8', 10);
  drawText(canvas, '중학교', left + 287, top + 118, {
    size: 32,
    color: '#6d5423',
    weight: 'bold',
    align: 'center',
  });
  fillPath(canvas, `M${left + 287} ${top + 276}l-36 -64a42 42 0 1 1 72 0Z`, '#d8453b');
  fillCircle(canvas, left + 287, top + 190, 16, '#ffffff');
}

function drawCup(canvas: Canvas, middle: number, top: number): void {
  fillPath(canvas, `M${middle - 90} ${top + 60}h180l-26 150h-128Z`, '#ffffff');
  fillPath(
    canvas,
    `M${middle - 70} ${top + 60}h36l6 150h-28Z M${middle + 8} ${top + 60}h36l-10 150h-28Z`,
    '#d8563b',
  );
  for (const [x, y, radius] of [
    [-52, 44, 34],
    [0, 30, 42],
    [54, 46, 34],
  ] as const) {
    fillCircle(canvas, middle + x, top + y, radius, '#b9772b');
  }
}

/** Signal, wireless and battery at the right of a status bar. */
export function drawStatusSigns(canvas: Canvas, color: string, battery: number): void {
  for (let bar = 0; bar < 4; bar++) fillRect(canvas, 858 + bar * 14, 54 - bar * 8, 9, 12 + bar * 8, color, 2);
  strokePath(canvas, 'M924 44a30 30 0 0 1 42 0M932 54a18 18 0 0 1 26 0M944 63v1', color, 6);
  fillRect(canvas, 984, 34, 56, 32, color, 9);
  fillRect(canvas, 989, 39, 46, 22, '#00000055', 5);
  fillRect(canvas, 989, 39, Math.round((46 * battery) / 100), 22, '#ffffff', 5);
}
