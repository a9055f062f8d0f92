import { append, inTransaction } from '../../../electron/core/session/act.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { toId } from '../../../shared/domain/ids.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import { toGramText } from '../../../shared/search/bigrams.ts';
import { takeOne } from '../../faults/office.ts';

export const PER_DAY = 10_000;

export const textOf = (number: number): string => `m${String(number).padStart(7, '0')}`;

/** Lines of one length, so that every place in the file follows from its number. */
const lineOf = (number: number): string => `2026-01-01 13:10, A : ${textOf(number)}\r\n`;
const LENGTH = lineOf(0).length;

/**
 * A conversation of many short messages, ten thousand a day, in the vault as a reading leaves it. Written row by row in
 * SQLite itself: reading so much would take the time of all other tests together. Search knows only the messages named.
 */
export async function fillConversation(
  session: Session,
  caseId: string,
  messages: number,
  searchable: readonly number[],
): Promise<void> {
  const file = Buffer.from(Array.from({ length: messages }, (_, i) => lineOf(i)).join(''));
  const itemId = await takeOne(session, caseId, 'many.txt', file);
  const readingId = toId('rdg', session.ports.random.bytes(20));
  const { db } = session;
  inTransaction(session, () => {
    const conversation = db
      .prepare("INSERT INTO conversation (reading_id, item_id, number, title) VALUES (?, ?, 0, 'Many')")
      .run(readingId, itemId).lastInsertRowid;
    const person = db
      .prepare("INSERT INTO participant (conversation_id, number, name) VALUES (?, 0, 'A')")
      .run(conversation).lastInsertRowid;
    db.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @messages)
       INSERT INTO message (conversation_id, number, kind, offset, length, line, raw_timestamp, time, participant_id, text)
       SELECT @conversation, i + 1, 0, i * @length, @length, i + 1, '2026-01-01 13:10',
         date('2026-01-01', (i / @perDay) || ' days') || 'T13:10:00', @person, printf('m%07d', i) FROM n`,
    ).run({ messages, conversation, person, length: LENGTH, perDay: PER_DAY });
    const find = db.prepare('SELECT id FROM message WHERE conversation_id = ? AND number = ?').pluck();
    for (const number of searchable)
      db.prepare('INSERT INTO message_grams (rowid, grams) VALUES (?, ?)').run(
        find.get(conversation, number + 1),
        toGramText(textOf(number)),
      );
    append(session, {
      kind: 'reading',
      subject: itemId,
      records: [{ id: readingId, kind: 'reading', value: readingOf(caseId, itemId, messages) }],
    });
  });
}

function readingOf(caseId: string, itemId: string, messages: number): Reading {
  const counts = { participants: 1, messages, system: 0, structure: 0, unparsed: 0, doubts: {} };
  return {
    ...{ caseId, itemId, parentSha256: '0'.repeat(64), rowsSha256: '0'.repeat(64) },
    ...{ format: 'whatsapp-android', rule: 'test/1', encoding: 'utf-8' },
    conversations: [{ entry: null, title: 'Many', ...counts }],
  };
}
