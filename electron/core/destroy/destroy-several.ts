import { itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { assertNotHeld } from '../hold/holds.ts';
import { readRecord } from '../records/read-records.ts';
import type { Session } from '../session/session.ts';
import { type Destroyed, type DestroyReason, destroyCase, destroyItem } from './destroy.ts';
import { type Forecast, foreseeDestruction } from './forecast.ts';
import type { Whereabouts } from './whereabouts.ts';

/** One case, or items of one case. */
export type Targets = readonly string[];

export interface DestroyWork {
  readonly reason: DestroyReason;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface DestroyedSeveral extends Destroyed {
  /** Of those asked for, not begun because the work was stopped. */
  readonly notBegun: number;
}

/** What the destruction of all of them would do. Throws RECORD_UNKNOWN, VALUE_INVALID for items of several cases. */
export function foreseeSeveral({ db }: Session, targets: Targets): Forecast {
  const forecasts = targets.map((id) => foreseeDestruction(db, id));
  const first = forecasts[0]!;
  if (forecasts.some(({ caseId }) => caseId !== first.caseId))
    throw new JikimError('VALUE_INVALID', { problem: 'items of several cases at once' });
  return {
    caseId: first.caseId,
    items: forecasts.flatMap(({ items }) => items),
    drafts: [...new Set(forecasts.flatMap(({ drafts }) => drafts))],
    forbidden: distinct(forecasts.flatMap(({ forbidden }) => forbidden)),
    copiesOutside: distinct(forecasts.flatMap(({ copiesOutside }) => copiesOutside)),
  };
}

/**
 * Destroys a case, or items one after the other, each whole before the next begins. Nothing is begun while any of them is
 * held. Throws what `destroyItem` throws, HELD among them.
 */
export async function destroySeveral(
  session: Session,
  targets: Targets,
  { reason, signal, onProgress }: DestroyWork,
): Promise<DestroyedSeveral> {
  const [only] = targets;
  if (targets.length === 1 && only!.startsWith('cas_'))
    return { ...(await destroyCase(session, only!, reason, onProgress)), notBegun: 0 };
  for (const id of targets) assertDestroyable(session, id);
  const done: Destroyed[] = [];
  for (const id of targets) {
    if (signal.aborted) break;
    done.push(await destroyItem(session, id, reason, targets.length === 1 ? onProgress : undefined));
    if (targets.length > 1) onProgress(done.length, targets.length);
  }
  if (done.length === 0) throw new JikimError('CANCELLED');
  return { ...together(done), notBegun: targets.length - done.length };
}

function assertDestroyable({ db }: Session, itemId: string): void {
  const { value } = readRecord(db, itemId, itemSchema, 'item');
  assertNotHeld(db, value.caseId, itemId);
}

function together(done: readonly Destroyed[]): Destroyed {
  return {
    ...done.at(-1)!,
    itemIds: done.flatMap(({ itemIds }) => itemIds),
    seqs: done.flatMap(({ seqs }) => seqs),
    copiesOutside: distinct<Whereabouts>(done.flatMap(({ copiesOutside }) => copiesOutside)),
    remnants: done.reduce((sum, { remnants }) => sum + remnants, 0),
  };
}

function distinct<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
