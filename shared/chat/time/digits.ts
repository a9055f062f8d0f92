/** First code points of the decimal digit runs that phones write dates with. */
const ZEROS = [
  0x0660, // Arabic-Indic
  0x06f0, // Persian
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0a66, // Gurmukhi
  0x0ae6, // Gujarati
  0x0be6, // Tamil
  0x0c66, // Telugu
  0x0ce6, // Kannada
  0x0d66, // Malayalam
  0x0e50, // Thai
  0x0ed0, // Lao
  0x1040, // Burmese
  0x17e0, // Khmer
  0xff10, // full width
] as const;

function range(zero: number): string {
  return `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`;
}

/** Character class of one decimal digit, for building patterns. */
export const DIGIT = `[0-9${ZEROS.map(range).join('')}]`;

/** Value of a run of decimal digits of any of these scripts; NaN for anything else. */
export function toNumber(digits: string): number {
  let value = 0;
  for (let i = 0; i < digits.length; i++) value = value * 10 + digitValue(digits.charCodeAt(i));
  return value;
}

/** 0 to 9, or NaN. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero;
  return Number.NaN;
}
