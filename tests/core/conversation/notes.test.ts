import { describe, expect, it } from 'vitest';
import { findConversation } from '../../../electron/core/conversation/find.ts';
import { listConversations } from '../../../electron/core/conversation/list.ts';
import { readConversationNote, setConversationNote } from '../../../electron/core/conversation/notes.ts';
import { readItems } from '../../../electron/core/conversation/read-items.ts';
import { readRowPage } from '../../../electron/core/conversation/row-page.ts';
import { destroyItem } from '../../../electron/core/destroy/destroy.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { listSenders } from '../../../electron/core/search/senders.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { takeChat } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';

const SAID = { self: '이든', merged: [{ shown: '하늘', names: ['하늘', '하늘이'] }] };

async function withChat() {
  const office = await temporaryOffice();
  const { session, caseId } = office;
  const itemId = await takeChat(session, caseId, [
    ['하늘', '하나'],
    ['하늘이', '둘'],
    ['이든', '셋'],
  ]);
  const find = () => {
    const { conversationId } = listConversations(session.db, caseId, 0, 1).rows[0]!;
    return findConversation(session.db, caseId, conversationId);
  };
  return { ...office, itemId, find };
}

const lastEntry = (session: Session): string =>
  session.db.prepare('SELECT entry FROM custody_entry ORDER BY seq DESC LIMIT 1').pluck().get() as string;

const notesLeft = (session: Session): unknown =>
  session.db
    .prepare("SELECT count(*) FROM record WHERE kind = 'conversation-note' AND value IS NOT NULL")
    .pluck()
    .get();

describe('a note on the names of a conversation', () => {
  it('is nothing before anybody said anything', async () => {
    const { session, itemId } = await withChat();
    expect(readConversationNote(session.db, itemId, 0)).toEqual({ self: null, merged: [] });
  });

  it('changes no row, and stands in the log by its commitment alone', async () => {
    const { session, itemId, find } = await withChat();
    const before = readRowPage(session.db, find().key, 0, 100);
    setConversationNote(session, find(), SAID);
    expect(readConversationNote(session.db, itemId, 0)).toEqual(SAID);
    expect(readRowPage(session.db, find().key, 0, 100)).toEqual(before);
    const entry = lastEntry(session);
    expect(JSON.parse(entry)).toMatchObject({ kind: 'note-set', subject: itemId });
    expect(entry).not.toContain('하늘');
    const { ok } = await verifyVault(session, { knownCheckpoints: [], onProgress: () => {} });
    expect(ok).toBe(true);
  });

  it('can be taken back, and said again; one record holds all that was said', async () => {
    const { session, itemId, find } = await withChat();
    setConversationNote(session, find(), SAID);
    setConversationNote(session, find(), { self: null, merged: [] });
    expect(readConversationNote(session.db, itemId, 0)).toEqual({ self: null, merged: [] });
    setConversationNote(session, find(), SAID);
    const ids = session.db
      .prepare("SELECT count(DISTINCT id) || ' ' || count(*) FROM record WHERE kind = 'conversation-note'")
      .pluck()
      .get();
    expect(ids).toBe('1 3');
  });

  it('holds for a later reading of the same file', async () => {
    const { session, itemId, find } = await withChat();
    setConversationNote(session, find(), SAID);
    await readItems(session, {
      itemIds: [itemId],
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    expect(readConversationNote(session.db, find().itemId, find().number)).toEqual(SAID);
  });

  it.each([
    ['a name that is not there', { self: '누구', merged: [] }, 'NAME_NOT_IN_CONVERSATION'],
    [
      'a group with one',
      { self: null, merged: [{ shown: '하늘', names: ['하늘', '누구'] }] },
      'NAME_NOT_IN_CONVERSATION',
    ],
    [
      'a group shown by another name',
      { self: null, merged: [{ shown: '이든', names: ['하늘', '하늘이'] }] },
      'NAME_NOT_IN_CONVERSATION',
    ],
    [
      'a name in two groups',
      {
        self: null,
        merged: [
          { shown: '하늘', names: ['하늘', '하늘이'] },
          { shown: '하늘', names: ['하늘', '이든'] },
        ],
      },
      'VALUE_INVALID',
    ],
    ['a group of one', { self: null, merged: [{ shown: '하늘', names: ['하늘'] }] }, 'VALUE_INVALID'],
  ])('is refused with %s, and nothing is kept of it', async (_, said, code) => {
    const { session, itemId, find } = await withChat();
    expect(() => setConversationNote(session, find(), said)).toThrow(expect.objectContaining({ code }));
    expect(readConversationNote(session.db, itemId, 0)).toEqual({ self: null, merged: [] });
  });

  it.each([
    ['destroyed', (session: Session, itemId: string) => destroyItem(session, itemId, 'request')],
    [
      'isolated',
      (session: Session, itemId: string) => quarantineItem(session, itemId, { isolatedBy: '상담원 A' }),
    ],
  ])('goes with its export when that is %s', async (_, end) => {
    const { session, itemId, find } = await withChat();
    setConversationNote(session, find(), SAID);
    expect(notesLeft(session)).toBe(1);
    await end(session, itemId);
    expect(notesLeft(session)).toBe(0);
  });
});

describe('the senders of a case', () => {
  it('are one where a note says so, under all their spellings', async () => {
    const { session, caseId, find } = await withChat();
    expect(listSenders(session.db, caseId, 9).map(({ shown }) => shown)).toEqual(['이든', '하늘', '하늘이']);
    setConversationNote(session, find(), SAID);
    expect(listSenders(session.db, caseId, 9)).toEqual([
      { shown: '이든', names: ['이든'] },
      { shown: '하늘', names: ['하늘', '하늘이'] },
    ]);
  });

  it('are no more than are asked for', async () => {
    const { session, caseId } = await withChat();
    expect(listSenders(session.db, caseId, 2)).toHaveLength(2);
  });
});
