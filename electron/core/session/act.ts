import { type Appended, appendEntry, type EntryDraft, type RecordDraft } from '../custody/append.ts';
import { checkpoint } from '../custody/checkpoint.ts';
import { onDisk } from '../files/disk-errors.ts';
import { assertInPlace } from '../store/in-place.ts';
import type { Session } from './session.ts';

/** A record with any storable value; canonical encoding refuses what JSON cannot hold. */
export interface ActRecord {
  readonly id: string;
  readonly kind: string;
  readonly value: object;
}

export type ActDraft = Omit<EntryDraft, 'records'> & { readonly records?: readonly ActRecord[] };

/**
 * One act: its entry, the values it commits to and whatever `also` writes, in one transaction. When this returns, all of
 * it is on disk; when it throws, none is.
 */
export function act(session: Session, draft: ActDraft, also?: (appended: Appended) => void): Appended {
  return inTransaction(session, () => {
    const appended = append(session, draft);
    also?.(appended);
    return appended;
  });
}

/** The entry of an act inside a transaction that the caller has open. */
export function append(session: Session, draft: ActDraft): Appended {
  return appendEntry(session.db, session.log, draft as EntryDraft & { records?: readonly RecordDraft[] });
}

/**
 * Runs `work` in one transaction that begins, ends and is on disk before this returns. Nothing yields in between, so a
 * transaction is never open while other code runs. Throws VAULT_GONE, with nothing written, where the vault's folder is
 * not there any more.
 */
export function inTransaction<T>(session: Pick<Session, 'db'>, work: () => T): T {
  const { db } = session;
  const whole = db.transaction(() => {
    const done = work();
    assertInPlace(db, db.name);
    return done;
  });
  return onDisk(db.name, () => whole.immediate());
}

/** Signs the log as it stands. Done at every intake, export, destruction and lock. */
export function sealCheckpoint(session: Session): string {
  return inTransaction(session, () => checkpoint(session.db, session.log));
}
