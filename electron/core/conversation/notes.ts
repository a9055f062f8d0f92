import { type ConversationNote, conversationNoteSchema } from '../../../shared/domain/conversation-note.ts';
import { toId } from '../../../shared/domain/ids.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { readOpenCase } from '../case/cases.ts';
import { checked } from '../records/checked.ts';
import { listItemRecords } from '../records/read-records.ts';
import { act } from '../session/act.ts';
import type { Session } from '../session/session.ts';
import type { ReadDb } from '../store/handles.ts';
import { prepared } from '../store/prepared.ts';
import type { FoundConversation } from './find.ts';

const KIND = 'conversation-note';

export type SaidOfNames = Pick<ConversationNote, 'self' | 'merged'>;

/** What was said of the names of a conversation; nothing where nobody said anything. */
export function readConversationNote(db: ReadDb, itemId: string, conversation: number): SaidOfNames {
  const { self, merged } = findNote(db, itemId, conversation)?.value ?? { self: null, merged: [] };
  return { self, merged };
}

/**
 * Says which names of a conversation are one person, and whose side the export is of; the saying before is kept as an older
 * version. The log commits to it and holds none of it. Throws CASE_CLOSED, VALUE_INVALID, NAME_NOT_IN_CONVERSATION.
 */
export function setConversationNote(session: Session, found: FoundConversation, said: SaidOfNames): void {
  const { itemId, number, reading } = found;
  readOpenCase(session.db, reading.caseId);
  const value = checked(conversationNoteSchema, {
    caseId: reading.caseId,
    itemId,
    conversation: number,
    ...said,
  });
  assertNames(session.db, found.key, value);
  const id = findNote(session.db, itemId, number)?.id ?? toId('rec', session.ports.random.bytes(20));
  act(session, {
    kind: 'note-set',
    subject: itemId,
    refs: { case: reading.caseId },
    records: [{ id, kind: KIND, value }],
  });
}

function findNote(db: ReadDb, itemId: string, conversation: number) {
  return listItemRecords(db, KIND, itemId, conversationNoteSchema).findLast(
    ({ value }) => value.conversation === conversation,
  );
}

/** A name that is not there would be a person whom nobody wrote to. */
function assertNames(db: ReadDb, conversation: number, { self, merged }: ConversationNote): void {
  const isThere = prepared<[number, string]>(
    db,
    'SELECT 1 FROM participant WHERE conversation_id = ? AND name = ?',
  );
  const names = [...(self === null ? [] : [self]), ...merged.flatMap((group) => group.names)];
  const shown = merged.filter((group) => !group.names.includes(group.shown));
  if (shown.length > 0 || names.some((name) => isThere.get(conversation, name) === undefined))
    throw new JikimError('NAME_NOT_IN_CONVERSATION');
}
