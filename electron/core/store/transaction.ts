import { onDisk } from '../files/disk-errors.ts';
import type { WriteDb } from './handles.ts';

/**
 * Runs one act as a transaction of its own, durable when it returns; what it throws undoes all of it. A full disk throws
 * `DISK_FULL`. Refused (RangeError) inside another transaction, where returning would not mean durable: such an act
 * could be acknowledged and lost.
 */
export function inTransaction<T>(db: WriteDb, act: (db: WriteDb) => T): T {
  if (db.inTransaction) throw new RangeError('a transaction is already running');
  return onDisk(db.name, () => db.transaction(() => act(db)).immediate());
}
