import { fileNameSchema, itemSchema } from '../../../shared/domain/item.ts';
import { type Reading, readingSchema } from '../../../shared/domain/reading.ts';
import { isWithheld } from '../quarantine/withheld.ts';
import { eachRecord, findRecord, listItemRecords, type Stored } from '../records/read-records.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { toConversationId } from './find.ts';
import { itemsWithoutReading } from './read-items.ts';

/** A conversation as a list shows it. */
export interface ConversationSummary {
  readonly conversationId: string;
  readonly itemId: string;
  readonly fileName: string;
  readonly entry: string | null;
  readonly title: string | null;
  readonly format: string;
  readonly participants: number;
  readonly messages: number;
  readonly unparsed: number;
  /** Times of the first and the last row that has one, in the order of the file. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface UnreadExport {
  readonly itemId: string;
  readonly fileName: string;
  readonly size: number;
}

/** `count` conversations of the newest readings of a case from the `from`th on, in the order they were read. */
export function listConversations(
  db: ReadDb,
  caseId: string,
  from: number,
  count: number,
): { readonly total: number; readonly rows: readonly ConversationSummary[] } {
  const all = newestReadings(db, caseId).flatMap((stored) =>
    stored.value.conversations.map((_, number) => ({ stored, number })),
  );
  const rows = all.slice(from, from + count).map(({ stored, number }) => toSummary(db, stored, number));
  return { total: all.length, rows };
}

/** Files that may be exports and that nobody has read, with names for a list. */
export function listUnread(db: ReadDb, caseId: string, from: number, count: number) {
  const ids = itemsWithoutReading(db, caseId);
  const rows = ids.slice(from, from + count).map((itemId): UnreadExport => {
    const size = findRecord(db, itemId, itemSchema)?.value.size ?? 0;
    return { itemId, fileName: nameOf(db, itemId), size };
  });
  return { total: ids.length, rows };
}

/** Of each item the reading made last. */
function newestReadings(db: ReadDb, caseId: string): Stored<Reading>[] {
  const byItem = new Map<string, Stored<Reading>>();
  for (const stored of eachRecord(db, 'reading', caseId, readingSchema))
    if (!isWithheld(db, stored.value.itemId)) byItem.set(stored.value.itemId, stored);
  return [...byItem.values()];
}

function toSummary(db: ReadDb, { id, value }: Stored<Reading>, number: number): ConversationSummary {
  const { entry, title, participants, messages, unparsed } = value.conversations[number]!;
  return {
    conversationId: toConversationId(id, number),
    itemId: value.itemId,
    fileName: nameOf(db, value.itemId),
    format: value.format,
    ...{ entry, title, participants, messages, unparsed },
    first: timeAtEnd(db, id, number, 'ASC'),
    last: timeAtEnd(db, id, number, 'DESC'),
  };
}

/** By the order of the file, which an index has; the earliest time of all would need every row. */
function timeAtEnd(db: ReadDb, readingId: string, number: number, order: 'ASC' | 'DESC'): string | null {
  const time = prepared<[string, number], string>(
    db,
    `SELECT time FROM message WHERE time IS NOT NULL AND conversation_id =
       (SELECT id FROM conversation WHERE reading_id = ? AND number = ?) ORDER BY number ${order} LIMIT 1`,
  );
  return time.pluck().get(readingId, number) ?? null;
}

/** Name of the file as it was taken in last. */
export function nameOf(db: ReadDb, itemId: string): string {
  return listItemRecords(db, 'filename', itemId, fileNameSchema).at(-1)?.value.name ?? itemId;
}
