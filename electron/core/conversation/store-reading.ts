import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Statement } from 'better-sqlite3';
import type { ChatRecord } from '../../../shared/chat/record.ts';
import { toId } from '../../../shared/domain/ids.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { toGramText } from '../../../shared/search/bigrams.ts';
import type { Original } from '../item/original.ts';
import { assertNotWithheld } from '../quarantine/withheld.ts';
import { type ConversationStart, type ExportRead, readExport } from '../reading/read-export.ts';
import type { ExportSource } from '../reading/source.ts';
import { append, inTransaction } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { WriteDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import { type RowDigest, startRowDigest } from './row-digest.ts';
import { STRUCTURE, toRowKind } from './row-kind.ts';

export interface StoredReading {
  readonly readingId: string;
  readonly reading: Reading;
}

/** Rows of one transaction: about a tenth of a second, during which no other work gets its turn. */
const BATCH_ROWS = 8000;

export interface ReadingWatch {
  readonly signal: AbortSignal;
  /** Called after each transaction with the bytes of the text that are behind it. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Reads an export from the vault and keeps its records for reading and search. The rows become visible with the entry
 * that says so; what was written of a reading that was cut off is removed at the next opening. Returns null for a file
 * that is no known export. Other work gets its turn between transactions. Throws CANCELLED at the signal, and ITEM_WITHHELD
 * where the item was isolated meanwhile.
 */
export async function storeReading(
  session: Session,
  original: Original,
  source: ExportSource,
  watch: ReadingWatch,
): Promise<StoredReading | null> {
  const readingId = toId('rdg', session.ports.random.bytes(20));
  const rows = openRows(session.db, readingId, original.item.id);
  const read = await readExport(source, {
    begin: rows.begin,
    async records(batch) {
      for (const bytes of rows.add(batch)) {
        watch.onBytes(bytes);
        await nextTurn();
        if (watch.signal.aborted) throw new JikimError('CANCELLED');
      }
    },
  });
  rows.flush();
  if (read.format === 'unknown') return null;
  const reading = toReading(original, read, rows.digest());
  inTransaction(session, () => {
    assertNotWithheld(session.db, [original.item.id]);
    append(session, {
      kind: 'reading',
      subject: original.item.id,
      rule: read.rule,
      refs: { case: reading.caseId, format: read.format },
      records: [{ id: readingId, kind: 'reading', value: reading }],
    });
  });
  return { readingId, reading };
}

function toReading({ item }: Original, read: ExportRead, rowsSha256: string): Reading {
  return {
    caseId: item.value.caseId,
    itemId: item.id,
    parentSha256: item.value.sha256,
    format: read.format,
    rule: read.rule,
    encoding: read.encoding,
    conversations: read.conversations.map((each) => ({
      entry: each.entry,
      title: each.title,
      participants: each.participants.length,
      messages: each.messages,
      system: each.system,
      structure: each.structure,
      unparsed: each.unparsed,
      doubts: { ...each.doubts },
    })),
    ...unsafeEntriesOf(read),
    rowsSha256,
  };
}

function unsafeEntriesOf(read: ExportRead): Pick<Reading, 'unsafeEntries' | 'moreUnsafeEntries'> {
  if (read.unsafeEntries.length === 0) return {};
  const unsafe = read.unsafeEntries.map((each) => ({ ...each, problems: [...each.problems] }));
  return { unsafeEntries: unsafe, moreUnsafeEntries: read.moreUnsafeEntries };
}

interface Rows {
  begin(conversation: ConversationStart): void;
  /** Yields after each transaction: the bytes of the text that are behind it. */
  add(batch: readonly ChatRecord[]): Iterable<number>;
  flush(): void;
  digest(): string;
}

interface Statements {
  readonly conversation: Statement<unknown[]>;
  readonly participant: Statement<unknown[]>;
  readonly message: Statement<unknown[]>;
  readonly grams: Statement<unknown[]>;
}

function prepareStatements(db: WriteDb): Statements {
  return {
    conversation: prepared(
      db,
      'INSERT INTO conversation (reading_id, item_id, number, entry_name, title) VALUES (?, ?, ?, ?, ?)',
    ),
    participant: prepared(db, 'INSERT INTO participant (conversation_id, number, name) VALUES (?, ?, ?)'),
    message: prepared(
      db,
      `INSERT INTO message (conversation_id, number, kind, offset, length, line, raw_timestamp, time, participant_id, text, doubts)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    grams: prepared(db, 'INSERT INTO message_grams (rowid, grams) VALUES (?, ?)'),
  };
}

function openRows(db: WriteDb, readingId: string, itemId: string): Rows {
  const statements = prepareStatements(db);
  const digest = startRowDigest();
  let waiting: ChatRecord[] = [];
  let conversation = 0;
  let number = 0;
  let people = new Map<string, number>();

  const write = db.transaction((records: readonly ChatRecord[]) => {
    for (const record of records) writeRow(statements, digest, conversation, ++number, record, personOf);
  });

  const flush = (): void => {
    if (waiting.length > 0) write.immediate(waiting);
    waiting = [];
  };

  function personOf(name: string): number {
    const known = people.get(name);
    if (known !== undefined) return known;
    const id = Number(statements.participant.run(conversation, people.size, name).lastInsertRowid);
    people.set(name, id);
    return id;
  }

  return {
    begin(start) {
      flush();
      const { lastInsertRowid } = statements.conversation.run(
        readingId,
        itemId,
        start.number,
        start.entry,
        start.title,
      );
      conversation = Number(lastInsertRowid);
      number = 0;
      people = new Map();
      digest.conversation(start.number, start.entry, start.title);
    },
    *add(batch) {
      for (const record of batch) {
        waiting.push(record);
        if (waiting.length < BATCH_ROWS) continue;
        flush();
        yield record.offset + record.length;
      }
    },
    flush,
    digest: () => digest.hex(),
  };
}

function writeRow(
  statements: Statements,
  digest: RowDigest,
  conversation: number,
  number: number,
  record: ChatRecord,
  personOf: (name: string) => number,
): void {
  const kind = toRowKind(record.kind);
  const { offset, length, line, rawTimestamp, time, sender, text } = record;
  const doubts = record.doubts.join(',');
  const person = sender === null ? null : personOf(sender);
  const { lastInsertRowid } = statements.message.run(
    conversation,
    number,
    kind,
    offset,
    length,
    line,
    rawTimestamp,
    time,
    person,
    text,
    doubts === '' ? null : doubts,
  );
  digest.row({ number, kind, offset, length, line, rawTimestamp, time, sender, text, doubts });
  if (kind !== STRUCTURE && text !== '') statements.grams.run(lastInsertRowid, toGramText(text));
}
