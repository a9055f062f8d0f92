import { type Canvas, createCanvas, drawText, fillRect, strokePath } from '../draw/canvas.ts';

/**
 * The photo of `drawMemo` as a phone stores it: HEIC (HEVC), made once with `heif-enc -q 60`, because nothing here can
 * write HEIC.
 */
export const memoPhoto = new URL('memo.heic', import.meta.url);

const lines: readonly string[] = [
  '갚으라고 한 돈',
  '10/12  치킨 쿠폰 (그냥 준다고 함)',
  '10/19  택시비 3만 원 (친구 계좌)',
  '10/21  7만 8천 원이라고 함',
  '10/25  10만 원이라고 함',
  '',
  '안 나가면 학교로 온다고 함',
];

/** An invented page of a notepad on a desk, as a phone sees it: 1512 x 2016. */
export function drawMemo(): Canvas {
  const canvas = createCanvas(1512, 2016);
  fillRect(canvas, 0, 0, 1512, 2016, '#5d6b73');
  canvas.shapes.push('<g transform="rotate(3.1 756 1008)">');
  fillRect(canvas, 236, 256, 1080, 1520, '#00000040', 10);
  fillRect(canvas, 216, 236, 1080, 1520, '#fdf6d8', 8);
  fillRect(canvas, 216, 236, 1080, 110, '#e2b84a', 8);
  for (let line = 0; line < 12; line++) {
    strokePath(canvas, `M250 ${470 + line * 108}H1262`, '#d9cfa6', 3);
  }
  lines.forEach((line, index) => {
    const isTitle = index === 0;
    drawText(canvas, line, 280, 448 + index * 108, {
      size: isTitle ? 64 : 52,
      color: '#2b3a67',
      weight: isTitle ? 'bold' : 'medium',
    });
  });
  canvas.shapes.push('</g>');
  return canvas;
}
