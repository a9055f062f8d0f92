import { toId } from '../../../shared/domain/ids.ts';
import type { Random } from '../ports.ts';
import type { IntakeSource } from './sources.ts';

const PICTURE = /\.(heic|heif|jpe?g)$/i;
const FILM = /\.mov$/i;

/** Live Photos: a picture and a film of one name in one folder belong together and get the same random group id. */
export function findGroups(
  sources: readonly IntakeSource[],
  random: Random,
): ReadonlyMap<IntakeSource, string> {
  const byStem = new Map<string, IntakeSource[]>();
  for (const source of sources) {
    if (!PICTURE.test(source.name) && !FILM.test(source.name)) continue;
    const stem = (source.path ?? source.relativePath).replace(/\.[^.]+$/, '').toLowerCase();
    byStem.set(stem, [...(byStem.get(stem) ?? []), source]);
  }
  const groups = new Map<IntakeSource, string>();
  for (const members of byStem.values()) {
    const isPair =
      members.some(({ name }) => PICTURE.test(name)) && members.some(({ name }) => FILM.test(name));
    if (!isPair) continue;
    const group = toId('rec', random.bytes(20));
    for (const member of members) groups.set(member, group);
  }
  return groups;
}
