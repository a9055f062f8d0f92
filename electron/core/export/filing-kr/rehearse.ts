import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { JikimError } from '../../../../shared/errors/index.ts';
import type { PrintedValue } from '../../report/filing-kr/statement.ts';
import type { Session } from '../../session/session.ts';
import { vaultPlace } from '../vault-place.ts';
import { type SetMaking, writeSet } from './write-set.ts';

/**
 * Fields of collection that the set would show the opponent, with the pages they would stand on. A page is known only when
 * everything before it is laid out, so the set is made once into rows of the encrypted vault that nobody sees and taken
 * away again: before a person agreed, nothing of it may lie in plain on a disk. Costs nothing where no field is switched on.
 * Throws TARGET_EXISTS, CANCELLED, DISK_FULL.
 */
export async function valuesToConfirm(
  session: Session,
  making: SetMaking,
  target: string,
): Promise<readonly PrintedValue[]> {
  if (existsSync(resolve(target))) throw new JikimError('TARGET_EXISTS', { path: target });
  if (making.model.exhibits.every(({ exhibit }) => exhibit.disclose.length === 0)) return [];
  const unseen = vaultPlace(session);
  try {
    return (await writeSet(making, unseen.place)).printed;
  } finally {
    await unseen.discard();
  }
}
