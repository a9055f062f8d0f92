/** The part of a list that was asked for, and how long the whole is. */
export function pageOf<T, Row>(
  all: readonly T[],
  { from, count }: { readonly from: number; readonly count: number },
  toRow: (each: T) => Row,
): { total: number; rows: Row[] } {
  return { total: all.length, rows: all.slice(from, from + count).map(toRow) };
}
