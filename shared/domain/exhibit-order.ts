import { type ExhibitMark, markPrefix } from './exhibit-mark.ts';

export interface Marked {
  readonly exhibitId: string;
  readonly mark: ExhibitMark;
}

/**
 * Marks of drafts in the wanted order. `groups`: exhibits under one number, which get branches (의 1, 의 2) where they are
 * several; all of one group have one prefix. The numbers are those that the drafts have already, dealt out anew in their
 * order, so that a deliberate first number or gap stays; what is filed (`taken`) keeps its own.
 */
export function orderedMarks(
  groups: readonly (readonly Marked[])[],
  taken: readonly ExhibitMark[],
): Map<string, ExhibitMark> {
  const marks = new Map<string, ExhibitMark>();
  for (const [prefix, ofPrefix] of Map.groupBy(groups, ([first]) => markPrefix(first!.mark))) {
    const numbers = numbersFor(ofPrefix, prefix, taken);
    for (const [at, group] of ofPrefix.entries())
      for (const [place, { exhibitId, mark }] of group.entries())
        marks.set(exhibitId, { ...mark, number: numbers[at]!, sub: subOf(group, place, ofPrefix) });
  }
  return marks;
}

/** A branch that stood alone was meant to have others and stays one; one that the others left does not. */
function subOf(group: readonly Marked[], place: number, all: readonly (readonly Marked[])[]): number | null {
  if (group.length > 1) return place + 1;
  const { mark } = group[0]!;
  return all.flat().some((other) => other !== group[0] && other.mark.number === mark.number)
    ? null
    : mark.sub;
}

/** As many numbers as there are groups: those at hand in their order, then those after the highest. */
function numbersFor(
  groups: readonly (readonly Marked[])[],
  prefix: string,
  taken: readonly ExhibitMark[],
): number[] {
  const fixed = new Set(taken.filter((mark) => markPrefix(mark) === prefix).map(({ number }) => number));
  const own = new Set(groups.flat().map(({ mark }) => mark.number));
  const free = [...own].filter((number) => !fixed.has(number)).sort((a, b) => a - b);
  for (let next = Math.max(0, ...fixed, ...own) + 1; free.length < groups.length; next++) free.push(next);
  return free.slice(0, groups.length);
}
