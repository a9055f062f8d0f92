import type { Merged } from '../../../shared/ipc/calls/conversation.ts';

/** How a name of the file is shown: that of its person where a note merged several. */
export function shownName(name: string, merged: Merged): string {
  return merged.find((group) => group.names.includes(name))?.shown ?? name;
}

/** The names of one person: those merged with it, or itself. */
export function namesOfPerson(name: string, merged: Merged): readonly string[] {
  return merged.find((group) => group.names.includes(name))?.names ?? [name];
}

/** The notes with these names as one person, shown by `shown`; groups that they were in go into theirs whole. */
export function mergeNames(names: readonly string[], shown: string, merged: Merged): Merged {
  const all = [...new Set(names.flatMap((name) => namesOfPerson(name, merged)))];
  const others = merged.filter((group) => !group.names.some((name) => all.includes(name)));
  return all.length < 2 ? others : [...others, { shown, names: all }];
}

/** The notes without what was said of the person of this name. */
export function partNames(name: string, merged: Merged): Merged {
  return merged.filter((group) => !group.names.includes(name));
}
