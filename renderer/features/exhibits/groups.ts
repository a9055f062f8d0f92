import type { ExhibitRow } from '../../../shared/ipc/calls/exhibit.ts';

/** Ids of exhibits in their order; those under one number together. */
export type Groups = readonly (readonly string[])[];

export function groupsOf(rows: readonly ExhibitRow[]): Groups {
  return [...Map.groupBy(rows, ({ number }) => number).values()].map((group) =>
    group.map(({ exhibitId }) => exhibitId),
  );
}

/** Moves some before or after another: into its group where they land inside of it, else under numbers of their own. */
export function moved(
  groups: Groups,
  ids: ReadonlySet<string>,
  target: string,
  where: 'before' | 'after',
): Groups {
  if (ids.has(target)) return groups;
  const kept = without(groups, ids);
  const at = kept.findIndex((group) => group.includes(target));
  const group = kept[at]!;
  const place = group.indexOf(target) + (where === 'after' ? 1 : 0);
  const moving = groups.flat().filter((id) => ids.has(id));
  const isInside = place > 0 && place < group.length;
  if (isInside) return kept.with(at, group.toSpliced(place, 0, ...moving));
  return kept.toSpliced(place === 0 ? at : at + 1, 0, ...wholeGroups(groups, moving));
}

/** One place up or down: past the neighbour in its group, out of the group at its edge, past the next group. */
export function stepped(groups: Groups, id: string, by: -1 | 1): Groups {
  const at = groups.findIndex((group) => group.includes(id));
  const group = groups[at]!;
  const place = group.indexOf(id);
  const neighbour = group[place + by];
  if (neighbour !== undefined) return groups.with(at, swapped(group, place, place + by));
  const other = groups[at + by];
  if (other === undefined) return groups;
  return group.length > 1 ? parted(groups, id, by) : swapped(groups, at, at + by);
}

/** Under the number of the one above it, as its next branch. */
export function joined(groups: Groups, id: string): Groups {
  const at = groups.findIndex((group) => group.includes(id));
  if (at < 1) return groups;
  return groups.toSpliced(at - 1, 2, [...groups[at - 1]!, ...groups[at]!]);
}

/** Under a number of its own, before or after the group that it leaves. */
export function parted(groups: Groups, id: string, by: -1 | 1 = 1): Groups {
  const at = groups.findIndex((group) => group.includes(id));
  const rest = groups[at]!.filter((each) => each !== id);
  if (rest.length === 0) return groups;
  return groups.toSpliced(at, 1, ...(by === 1 ? [rest, [id]] : [[id], rest]));
}

function without(groups: Groups, ids: ReadonlySet<string>): Groups {
  return groups.map((group) => group.filter((id) => !ids.has(id))).filter((group) => group.length > 0);
}

/** Those that are moved with their whole group stay one. */
function wholeGroups(groups: Groups, moving: readonly string[]): Groups {
  const ids = new Set(moving);
  const whole = groups.filter((group) => group.every((id) => ids.has(id)));
  const inWhole = new Set(whole.flat());
  return moving.flatMap((id) => {
    if (!inWhole.has(id)) return [[id]];
    const group = whole.find((each) => each[0] === id);
    return group === undefined ? [] : [group];
  });
}

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  return list.with(a, list[b]!).with(b, list[a]!);
}
