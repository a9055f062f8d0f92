import { type Reading, readingSchema } from '../../../shared/domain/reading.ts';
import { type AsOf, listItemRecords, type Stored } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { ROW_KINDS, toRowKind } from './row-kind.ts';

export interface MessageRow {
  readonly id: number;
  readonly number: number;
  readonly kind: 'message' | 'system' | 'structure' | 'unparsed';
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly rawTimestamp: string | null;
  readonly time: string | null;
  readonly sender: string | null;
  readonly text: string;
  readonly doubts: readonly string[];
}

export interface ConversationRow {
  readonly id: number;
  readonly number: number;
  readonly entry: string | null;
  readonly title: string | null;
}

/** Readings of an item, oldest first; the last one is what is shown. */
export function listReadings(db: ReadDb, itemId: string, asOf: AsOf = {}): Stored<Reading>[] {
  return listItemRecords(db, 'reading', itemId, readingSchema, asOf);
}

export function conversationsOf(db: ReadDb, readingId: string): ConversationRow[] {
  return prepared<[string], ConversationRow>(
    db,
    'SELECT id, number, entry_name AS entry, title FROM conversation WHERE reading_id = ? ORDER BY number',
  ).all(readingId);
}

export function countMessages(db: ReadDb, conversation: number): number {
  return (
    (
      db.prepare('SELECT max(number) AS n FROM message WHERE conversation_id = ?').get(conversation) as {
        n: number | null;
      }
    ).n ?? 0
  );
}

/** Rows `from` to `to` of a conversation, both included, a page at a time so that memory stays constant. */
export function* messagesOf(
  db: ReadDb,
  conversation: number,
  from = Number.MIN_SAFE_INTEGER,
  to = Number.MAX_SAFE_INTEGER,
): Generator<MessageRow> {
  const page = prepared(
    db,
    `SELECT m.id, m.number, m.kind, m.offset, m.length, m.line, m.raw_timestamp AS rawTimestamp, m.time, p.name AS sender,
       m.text, m.doubts
     FROM message m LEFT JOIN participant p ON p.id = m.participant_id
     WHERE m.conversation_id = ? AND m.number BETWEEN ? AND ? ORDER BY m.number LIMIT 1000`,
  );
  for (let next = from; next <= to; ) {
    const rows = page.all(conversation, next, to) as (Omit<MessageRow, 'kind' | 'doubts'> & {
      kind: number;
      doubts: string | null;
    })[];
    for (const row of rows)
      yield { ...row, kind: ROW_KINDS[row.kind]!, doubts: row.doubts?.split(',') ?? [] };
    if (rows.length < 1000) return;
    next = rows.at(-1)!.number + 1;
  }
}

/** First and last time of the messages `from` to `to`, as the device wrote them; null where none says its time. */
export function periodOf(
  db: ReadDb,
  conversation: number,
  from: number,
  to: number,
): { readonly first: string; readonly last: string } | null {
  const { first, last } = db
    .prepare(
      'SELECT min(time) AS first, max(time) AS last FROM message WHERE conversation_id = ? AND kind = ? AND number BETWEEN ? AND ?',
    )
    .get(conversation, toRowKind('message'), from, to) as { first: string | null; last: string | null };
  return first === null || last === null ? null : { first, last };
}
