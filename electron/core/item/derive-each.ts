import { JikimError } from '../../../shared/errors/index.ts';
import { inTransaction } from '../session/act.ts';
import type { Session } from '../session/session.ts';

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
  /** Keeps it, inside a transaction that several share. */
  keep(itemId: string, made: T): void;
}

/** Derivatives that share a transaction: a commit costs more than a small derivative does. */
const SHARED = 32;

/**
 * Makes something of each item and keeps it in transactions of several. One that fails is reported, the rest goes on; what
 * was reported as made is on disk.
 */
export async function deriveEach<T>(session: Session, work: DeriveWork<T>): Promise<DeriveOutcome[]> {
  const outcomes: DeriveOutcome[] = [];
  const made: { itemId: string; value: T }[] = [];
  const settle = (outcome: DeriveOutcome): void => {
    outcomes.push(outcome);
    work.onProgress(outcomes.length, work.itemIds.length);
  };
  const flush = (): void => {
    const batch = made.splice(0);
    if (batch.length === 0) return;
    inTransaction(session, () => {
      for (const { itemId, value } of batch) work.keep(itemId, value);
    });
    for (const { itemId } of batch) settle({ itemId, error: null });
  };
  const queue = work.itemIds.values();
  const worker = async (): Promise<void> => {
    for (const itemId of queue) {
      if (work.signal.aborted) return;
      try {
        made.push({ itemId, value: await work.make(itemId) });
      } catch (error) {
        if (!(error instanceof JikimError) || error.code === 'DISK_FULL') throw error;
        settle({ itemId, error });
      }
      if (made.length >= SHARED) flush();
    }
  };
  await Promise.all(Array.from({ length: work.abreast }, worker));
  flush();
  return outcomes;
}
