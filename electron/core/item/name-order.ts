/** Longest run of digits that is compared as a number. */
const DIGITS = 15;

/** A file name in the form that words are looked for in: composed, and of one case. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Orders file names as people count them: `capture 2` before `capture 10`. Compared byte by byte. */
export function nameOrder(name: string): string {
  return foldName(name).replace(/\d{1,15}/g, (digits) => digits.padStart(DIGITS, '0'));
}
