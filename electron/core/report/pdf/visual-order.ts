import type { Shaped } from '../fonts/shape.ts';

const RIGHT_TO_LEFT = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Stretches of right-to-left words within a line, in the order in which they are read on paper. Direction overrides
 * have no effect here: they are printed as labels at the place where they stand in the data.
 */
export function toVisualOrder(line: readonly Shaped[]): readonly Shaped[] {
  if (!line.some(isRightToLeft)) return line;
  const ordered: Shaped[] = [];
  for (let index = 0; index < line.length; ) {
    const end = isRightToLeft(line[index]!) ? stretchEnd(line, index) : index + 1;
    ordered.push(...line.slice(index, end).reverse());
    index = end;
  }
  return ordered;
}

function isRightToLeft(shaped: Shaped): boolean {
  return RIGHT_TO_LEFT.test(shaped.text);
}

/** The stretch runs to its last right-to-left word; spaces between belong to it. */
function stretchEnd(line: readonly Shaped[], from: number): number {
  let end = from + 1;
  for (let index = from + 1; index < line.length; index++) {
    if (isRightToLeft(line[index]!)) end = index + 1;
    else if (line[index]!.breaks !== 'space') break;
  }
  return end;
}
