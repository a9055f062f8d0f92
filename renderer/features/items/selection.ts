/** What was chosen, and the two ends of the last stretch: `anchor` where it began, `active` where keys act. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: number;
  readonly active: number;
}

export const nothingChosen = (active = 0): Selection => ({ ids: new Set(), anchor: active, active });

/** Only this one. */
export function chooseOnly(index: number, id: string | undefined): Selection {
  return { ids: new Set(id === undefined ? [] : [id]), anchor: index, active: index };
}

/** This one more, or not any more. */
export function toggle({ ids }: Selection, index: number, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: index, active: index };
}

/** From the anchor to this one; `ids` are those of that stretch. */
export function chooseRange({ anchor }: Selection, index: number, ids: readonly string[]): Selection {
  return { ids: new Set(ids), anchor, active: index };
}

/** The places of a stretch, both ends included. */
export function stretch(anchor: number, index: number): { readonly from: number; readonly count: number } {
  return { from: Math.min(anchor, index), count: Math.abs(anchor - index) + 1 };
}

const STEPS: Readonly<Record<string, (columns: number, page: number) => number>> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
  PageDown: (_, page) => page,
  PageUp: (_, page) => -page,
};

/** Where a key leads to from a place, or null for a key that does not move. In a list, left and right do not. */
export function placeAfter(
  key: string,
  active: number,
  { total, columns, page }: { readonly total: number; readonly columns: number; readonly page: number },
): number | null {
  if (total === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return total - 1;
  if (columns === 1 && (key === 'ArrowLeft' || key === 'ArrowRight')) return null;
  const step = STEPS[key]?.(columns, page);
  if (step === undefined) return null;
  const next = active + step;
  // A row that is not full is left to the row below it by its last item, as eyes would.
  if (key === 'ArrowDown' && next >= total) return rowOf(active) < rowOf(total - 1) ? total - 1 : active;
  if (key === 'ArrowUp' && next < 0) return active;
  return Math.max(0, Math.min(total - 1, next));

  function rowOf(index: number): number {
    return Math.floor(index / columns);
  }
}
