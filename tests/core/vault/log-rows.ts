import type { WriteDb } from '../../../electron/core/store/handles.ts';

/** Rows that look like a log to the store; their meaning is another module's. */
export function addEntries(db: WriteDb, count: number): void {
  const { next } = db.prepare('SELECT coalesce(max(seq) + 1, 0) AS next FROM custody_entry').get() as {
    next: number;
  };
  for (let seq = next; seq < next + count; seq++)
    db.prepare('INSERT INTO custody_entry (seq, entry, leaf) VALUES (?, ?, ?)').run(
      seq,
      '{"kind":"test"}',
      Buffer.alloc(32, seq),
    );
}
