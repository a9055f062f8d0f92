import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { JikimError } from '../../../../shared/errors/index.ts';
import type { OutputPlace } from '../../report/filing-kr/exhibit-output.ts';
import type { PrintedValue } from '../../report/filing-kr/model.ts';
import type { Session } from '../../session/session.ts';
import { countedOnly } from '../memory-place.ts';
import { vaultPlace } from '../vault-place.ts';
import { type SetMaking, writeSet } from './write-set.ts';

/** The same for a set that would be written to `target`. Throws TARGET_EXISTS, CANCELLED, DISK_FULL. */
export async function valuesToConfirm(
  session: Session,
  making: SetMaking,
  target: string,
): Promise<readonly PrintedValue[]> {
  if (existsSync(resolve(target))) throw new JikimError('TARGET_EXISTS', { path: target });
  return disclosedValues(session, making);
}

/**
 * Fields of collection that the set would show the opponent, with the pages they would stand on. A page is known only when
 * everything before it is laid out, so the set is made once into rows of the encrypted vault that nobody sees and taken
 * away again: before a person agreed, nothing of it may lie in plain on a disk. Costs nothing where no field is switched on.
 * Throws CANCELLED, DISK_FULL.
 */
export async function disclosedValues(session: Session, making: SetMaking): Promise<readonly PrintedValue[]> {
  if (making.model.exhibits.every(({ exhibit }) => exhibit.disclose.length === 0)) return [];
  const unseen = vaultPlace(session);
  try {
    return (await writeSet(making, pagesOnly(unseen.place))).printed;
  } finally {
    await unseen.discard();
  }
}

/** Keeps the pages alone: a recording, which may be a film, is copied when it is filed and not for a question before. */
export function pagesOnly(place: OutputPlace): OutputPlace {
  return { ...place, open: (path) => (path.endsWith('.pdf') ? place.open(path) : countedOnly()) };
}
