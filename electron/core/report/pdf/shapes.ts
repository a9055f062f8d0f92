import type { Pdf } from './document.ts';
import { num } from './measures.ts';

/** A straight line; `weight` in points, `gray` from 0 black to 1 white. */
export function drawLine(
  pdf: Pdf,
  from: readonly [number, number],
  to: readonly [number, number],
  look: { readonly weight?: number; readonly gray?: number; readonly dash?: number } = {},
): void {
  const dash = look.dash === undefined ? '' : `[${num(look.dash)}] 0 d `;
  const path = `${num(from[0])} ${num(from[1])} m ${num(to[0])} ${num(to[1])} l S`;
  pdf.operators.push(`q ${dash}${num(look.weight ?? 0.5)} w ${num(look.gray ?? 0)} G ${path} Q`);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle with a frame of `weight` points, a fill of gray `fill`, or both. */
export function drawBox(
  pdf: Pdf,
  box: Box,
  look: { readonly weight?: number; readonly fill?: number },
): void {
  const path = `${num(box.x)} ${num(box.y)} ${num(box.width)} ${num(box.height)} re`;
  if (look.fill !== undefined) pdf.operators.push(`q ${num(look.fill)} g ${path} f Q`);
  if (look.weight !== undefined) pdf.operators.push(`q ${num(look.weight)} w 0 G ${path} S Q`);
}
