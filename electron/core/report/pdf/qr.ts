import qrcode from 'qrcode-generator';
import { JikimError } from '../../../../shared/errors/index.ts';
import type { Pdf } from './document.ts';
import { num } from './measures.ts';

/** Modules of white that the standard asks for on every side (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A QR code of ASCII text, `size` points wide with its quiet zone, error correction M.
 * Throws REPORT_QR_TOO_LONG.
 */
export function drawQr(pdf: Pdf, text: string, x: number, y: number, size: number): void {
  const code = encode(text);
  const modules = code.getModuleCount();
  const step = size / (modules + QUIET * 2);
  const origin = { x: x + QUIET * step, y: y + QUIET * step };
  const rows = Array.from({ length: modules }, (_, row) => rowRectangles(code, row, origin, step));
  pdf.operators.push('q 0 g', ...rows.flat(), 'f Q');
}

function encode(text: string): QRCode {
  const code = qrcode(0, 'M');
  try {
    code.addData(text, 'Byte');
    code.make();
  } catch (cause) {
    throw new JikimError('REPORT_QR_TOO_LONG', { length: text.length }, { cause });
  }
  return code;
}

/** Neighbouring dark modules become one rectangle, so that no hair line shows between them. */
function rowRectangles(
  code: QRCode,
  row: number,
  origin: { readonly x: number; readonly y: number },
  step: number,
): string[] {
  const rectangles: string[] = [];
  const modules = code.getModuleCount();
  for (let column = 0; column < modules; column++) {
    const start = column;
    while (column < modules && code.isDark(row, column)) column++;
    if (column > start) {
      const left = num(origin.x + start * step);
      rectangles.push(
        `${left} ${num(origin.y + row * step)} ${num((column - start) * step)} ${num(step)} re`,
      );
    }
  }
  return rectangles;
}
