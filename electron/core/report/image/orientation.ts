import type { Orientation } from './prepared.ts';

const TAG_ORIENTATION = 0x0112;
const TYPE_SHORT = 3;

/**
 * Orientation in a TIFF structure (EXIF): the first directory only. Anything that does not hold reads as 1, upright,
 * because a wrong remark about a picture must not keep it off the page.
 */
export function parseOrientation(tiff: Uint8Array): Orientation {
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return 1;
  const little = mark === 0x4949;
  if (view.getUint16(2, little) !== 42) return 1;
  return findOrientation(view, view.getUint32(4, little), little);
}

function findOrientation(view: DataView, directory: number, little: boolean): Orientation {
  if (directory + 2 > view.byteLength) return 1;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > view.byteLength) return 1;
    if (view.getUint16(at, little) !== TAG_ORIENTATION) continue;
    const short = view.getUint16(at + 2, little) === TYPE_SHORT && view.getUint32(at + 4, little) === 1;
    return short ? toOrientation(view.getUint16(at + 8, little)) : 1;
  }
  return 1;
}

function toOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1;
}

/** Whether width and height change places. */
export function isSideways(orientation: Orientation): boolean {
  return orientation >= 5;
}

/**
 * How a stored point (a, b), measured from the upper left in parts of width and height, appears on the page:
 * u = ua·a + ub·b + u0, v = va·a + vb·b + v0.
 */
const SHOWN: Record<
  Orientation,
  readonly [ua: number, ub: number, u0: number, va: number, vb: number, v0: number]
> = {
  1: [1, 0, 0, 0, 1, 0],
  2: [-1, 0, 1, 0, 1, 0],
  3: [-1, 0, 1, 0, -1, 1],
  4: [1, 0, 0, 0, -1, 1],
  5: [0, 1, 0, 1, 0, 0],
  6: [0, -1, 1, 1, 0, 0],
  7: [0, -1, 1, -1, 0, 1],
  8: [0, 1, 0, -1, 0, 1],
};

/** The matrix that puts an image object into the box (x, y, width, height) of a page measured from its upper left. */
export function imageMatrix(
  orientation: Orientation,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly [number, number, number, number, number, number] {
  const [ua, ub, u0, va, vb, v0] = SHOWN[orientation];
  return [
    box.width * ua,
    box.height * va,
    -box.width * ub,
    -box.height * vb,
    box.x + box.width * (ub + u0),
    box.y + box.height * (vb + v0),
  ];
}
