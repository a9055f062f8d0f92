import { type Reading, readingSchema } from '../../../shared/domain/reading.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { assertOfCase } from '../case/cases.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { readRecord } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';

/** One conversation of a reading, found by its id. */
export interface FoundConversation {
  /** Of its rows in the database; never leaves the core, because a later one may get the same number. */
  readonly key: number;
  readonly number: number;
  readonly itemId: string;
  /** Name of the text in a zip; null for a plain file. */
  readonly entry: string | null;
  readonly title: string | null;
  /** Rows of it, headers and blank lines included. */
  readonly rows: number;
  readonly reading: Reading;
  readonly counts: Reading['conversations'][number];
}

/** The id of a conversation: its reading, and its place in it from 0. */
export function toConversationId(readingId: string, number: number): string {
  return `${readingId}:${number}`;
}

interface Row {
  readonly key: number;
  readonly number: number;
  readonly itemId: string;
  readonly entry: string | null;
  readonly title: string | null;
  readonly rows: number | null;
}

/** Throws RECORD_UNKNOWN, also for one of another case; ITEM_WITHHELD where its export was isolated. */
export function findConversation(db: ReadDb, caseId: string, conversationId: string): FoundConversation {
  const [readingId = '', number = ''] = conversationId.split(':');
  const reading = assertOfCase(readRecord(db, readingId, readingSchema, 'reading'), 'reading', caseId).value;
  if (isWithheld(db, reading.itemId)) throw new JikimError('ITEM_WITHHELD', { id: reading.itemId });
  const row = prepared<[string, number], Row>(
    db,
    `SELECT id AS key, number, item_id AS itemId, entry_name AS entry, title,
       (SELECT max(number) FROM message WHERE conversation_id = conversation.id) AS rows
     FROM conversation WHERE reading_id = ? AND number = ?`,
  ).get(readingId, Number(number));
  const counts = reading.conversations[Number(number)];
  if (row === undefined || counts === undefined)
    throw new JikimError('RECORD_UNKNOWN', { what: 'conversation', id: conversationId });
  return { ...row, rows: row.rows ?? 0, reading, counts };
}
