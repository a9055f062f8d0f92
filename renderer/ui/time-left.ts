/** A guess from less than this (milliseconds), or from a smaller part, jumps about and helps nobody. */
const SURE_AFTER = 2000;
const SURE_PART = 0.03;

/** Seconds until `done` reaches `total` at the speed so far; null while that cannot be told. */
export function secondsLeft(elapsed: number, done: number, total: number | null): number | null {
  if (total === null || total <= 0 || elapsed < SURE_AFTER || done / total < SURE_PART) return null;
  return Math.max(0, Math.round(((total - done) / done) * (elapsed / 1000)));
}
