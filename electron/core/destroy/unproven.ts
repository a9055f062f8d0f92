import { inTransaction } from '../session/act.ts';
import type { WriteDb } from '../store/handles.ts';

const KEY = 'removal-unproven';

/**
 * Notes, in the transaction that hides what is destroyed, that nobody has yet searched the file for what might be left. The
 * pieces to search for are not kept: they would be what they prove gone.
 */
export function markUnproven(db: WriteDb): void {
  db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '')").run(KEY);
}

/** The search is done, whatever it found: its result is said to whoever waited for it. Also taken at an opening. */
export function takeUnproven(db: WriteDb): boolean {
  return inTransaction({ db }, () => db.prepare('DELETE FROM meta WHERE key = ?').run(KEY).changes > 0);
}
