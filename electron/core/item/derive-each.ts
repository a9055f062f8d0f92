import { itemSchema } from '../../../shared/domain/item.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { findRecord } from '../records/read-records.ts';
import { inTransaction } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import { findStored } from '../store/content.ts';
import type { ReadDb } from '../store/handles.ts';

export interface DeriveOutcome {
  readonly itemId: string;
  /** Null where it was made; the item itself is kept either way. */
  readonly error: JikimError | null;
}

export interface DeriveWork<T> {
  readonly itemIds: readonly string[];
  /** Items worked on at once. */
  readonly abreast: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** Makes the derivative, outside of any transaction. */
  make(itemId: string): Promise<T>;
  /** Keeps it, inside a transaction that several share. Throws nothing of its own: it would undo the others. */
  keep(itemId: string, made: T): void;
}

/** Derivatives that share a transaction: a commit costs more than a small derivative does. */
const SHARED = 32;

/**
 * Makes something of each item and keeps it in transactions of several. One that fails is reported, the rest goes on; what
 * was reported as made is on disk. Of an item that was isolated or destroyed in the meantime nothing is kept.
 */
export async function deriveEach<T>(session: Session, work: DeriveWork<T>): Promise<DeriveOutcome[]> {
  const outcomes: DeriveOutcome[] = [];
  const made: Made<T>[] = [];
  const settle = (outcome: DeriveOutcome): void => {
    outcomes.push(outcome);
    work.onProgress(outcomes.length, work.itemIds.length);
  };
  const flush = (): void => {
    for (const outcome of keepAll(session, work, made.splice(0))) settle(outcome);
  };
  const queue = work.itemIds.values();
  let broken = false;
  const worker = async (): Promise<void> => {
    for (const itemId of queue) {
      if (work.signal.aborted || broken) return;
      try {
        made.push({ itemId, value: await work.make(itemId) });
        if (made.length >= SHARED) flush();
      } catch (error) {
        broken = !(error instanceof JikimError) || error.code === 'DISK_FULL';
        if (broken) throw error;
        settle({ itemId, error: error as JikimError });
      }
    }
  };
  await Promise.all(Array.from({ length: work.abreast }, worker));
  flush();
  return outcomes;
}

interface Made<T> {
  readonly itemId: string;
  readonly value: T;
}

function keepAll<T>(session: Session, work: DeriveWork<T>, batch: readonly Made<T>[]): DeriveOutcome[] {
  if (batch.length === 0) return [];
  return inTransaction(session, () =>
    batch.map(({ itemId, value }): DeriveOutcome => {
      const error = whyGone(session.db, itemId);
      if (error === null) work.keep(itemId, value);
      return { itemId, error };
    }),
  );
}

function whyGone(db: ReadDb, itemId: string): JikimError | null {
  if (isWithheld(db, itemId)) return new JikimError('ITEM_WITHHELD', { id: itemId });
  const item = findRecord(db, itemId, itemSchema)?.value;
  if (item === undefined) return new JikimError('RECORD_UNKNOWN', { what: 'item', id: itemId });
  return findStored(db, item.sha256) === undefined
    ? new JikimError('ITEM_BYTES_MISSING', { id: itemId })
    : null;
}
