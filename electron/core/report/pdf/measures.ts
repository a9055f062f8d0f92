/** Points (1/72 inch) of a length in millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const A4 = { width: mm(210), height: mm(297) } as const;

/** Margins the Korean e-court asks for: top 45, sides 20, bottom 30 mm without the page number. */
export const COURT_MARGINS: Margins = { top: mm(45), right: mm(20), bottom: mm(30), left: mm(20) };

/** Papers that stay in the office: no court needs room at the top of them. */
export const OFFICE_MARGINS: Margins = { top: mm(27), right: mm(20), bottom: mm(22), left: mm(20) };

/** A number as PDF writes it: two decimals are 0.004 mm, finer than any printer. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
