import type { Reading } from '../../../shared/domain/reading.ts';
import { type FoundConversation, findConversation } from '../../core/conversation/find.ts';
import { keptSurvey } from '../../core/conversation/kept-survey.ts';
import { listConversations, listUnread, nameOf } from '../../core/conversation/list.ts';
import { readConversationNote, setConversationNote } from '../../core/conversation/notes.ts';
import { readOriginalLines } from '../../core/conversation/original-lines.ts';
import { ownerOf } from '../../core/conversation/owner.ts';
import { itemsWithoutReading, readItems } from '../../core/conversation/read-items.ts';
import { readRowPage, readRowText } from '../../core/conversation/row-page.ts';
import type { Session } from '../../core/session/session.ts';
import { sessionOf } from '../desk.ts';
import { toWireError } from '../wire-error.ts';
import type { Handlers } from './table.ts';

type ConversationName =
  | 'conversation.list'
  | 'conversation.unread'
  | 'conversation.read'
  | 'conversation.open'
  | 'conversation.rows'
  | 'conversation.lines'
  | 'conversation.text'
  | 'conversation.survey'
  | 'conversation.setNote';

export const conversationHandlers: Handlers<ConversationName> = {
  'conversation.list': (desk, { caseId, from, count }) => {
    const { total, rows } = listConversations(sessionOf(desk).db, caseId, from, count);
    return { total, rows: [...rows] };
  },

  'conversation.unread': (desk, { caseId, from, count }) =>
    listUnread(sessionOf(desk).db, caseId, from, count),

  async 'conversation.read'(desk, { caseId, itemIds }, { signal, onProgress }) {
    const session = sessionOf(desk);
    const waiting = itemsWithoutReading(session.db, caseId);
    const wanted = itemIds === null ? waiting : waiting.filter((id) => itemIds.includes(id));
    const outcomes = await readItems(session, { itemIds: wanted, signal, onProgress });
    return {
      outcomes: outcomes.map(({ itemId, reading, error }) => ({
        itemId,
        format: reading?.format ?? null,
        conversations: reading?.conversations.length ?? 0,
        error: error === null ? null : toWireError(error),
      })),
      cancelled: signal.aborted,
      notBegun: wanted.length - outcomes.length,
    };
  },

  'conversation.open': (desk, { caseId, conversationId }) => {
    const session = sessionOf(desk);
    return toOpened(session, findConversation(session.db, caseId, conversationId));
  },

  'conversation.rows': (desk, { caseId, conversationId, from, count }) => {
    const { db } = sessionOf(desk);
    const { key } = findConversation(db, caseId, conversationId);
    return { rows: readRowPage(db, key, from, count).map((row) => ({ ...row, doubts: [...row.doubts] })) };
  },

  async 'conversation.lines'(desk, { caseId, conversationId, from, count }) {
    const session = sessionOf(desk);
    const found = findConversation(session.db, caseId, conversationId);
    return { lines: await readOriginalLines(session, found, from, count) };
  },

  'conversation.text': (desk, { caseId, conversationId, row }) => {
    const { db } = sessionOf(desk);
    return { text: readRowText(db, findConversation(db, caseId, conversationId).key, row) };
  },

  async 'conversation.survey'(desk, { caseId, conversationId }) {
    const session = sessionOf(desk);
    const found = findConversation(session.db, caseId, conversationId);
    const survey = await keptSurvey(session, found, () => desk.session === session);
    return {
      days: [...survey.days],
      unparsed: [...survey.unparsed],
      doubts: [...survey.doubts],
      people: [...survey.people],
      isCut: survey.isCut,
    };
  },

  'conversation.setNote'(desk, { caseId, conversationId, self, merged }) {
    const session = sessionOf(desk);
    setConversationNote(session, findConversation(session.db, caseId, conversationId), { self, merged });
    desk.tell('changed', { topics: ['case'] });
    return {};
  },
};

const SHOWN_ENTRIES = 100;
const SHOWN_NAME = 500;

/** Names inside a zip may be as long and as many as its maker likes. */
function unsafeOf({ unsafeEntries = [], moreUnsafeEntries = 0 }: Reading) {
  const shown = unsafeEntries.slice(0, SHOWN_ENTRIES);
  return {
    unsafeEntries: shown.map((each) => ({ ...each, entry: each.entry.slice(0, SHOWN_NAME) })),
    moreUnsafe: unsafeEntries.length - shown.length + moreUnsafeEntries,
  };
}

function toOpened({ db }: Session, found: FoundConversation) {
  const { key, number, itemId, entry, title, rows, reading, counts } = found;
  const { self, merged } = readConversationNote(db, itemId, number);
  return {
    itemId,
    fileName: nameOf(db, itemId),
    entry,
    title,
    format: reading.format,
    rule: reading.rule,
    encoding: reading.encoding,
    rows,
    messages: counts.messages,
    doubts: counts.doubts,
    ...unsafeOf(reading),
    owner: ownerOf(db, key, reading.format),
    self,
    merged,
  };
}
