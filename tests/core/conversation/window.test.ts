import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type FoundConversation, findConversation } from '../../../electron/core/conversation/find.ts';
import { keptSurvey } from '../../../electron/core/conversation/kept-survey.ts';
import { listConversations, listUnread } from '../../../electron/core/conversation/list.ts';
import { readOriginalLines } from '../../../electron/core/conversation/original-lines.ts';
import { ownerOf } from '../../../electron/core/conversation/owner.ts';
import { readItems } from '../../../electron/core/conversation/read-items.ts';
import { readRowPage, readRowText } from '../../../electron/core/conversation/row-page.ts';
import { surveyConversation } from '../../../electron/core/conversation/survey.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { newCase, newOffice, takeChat, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { makeZip } from '../reading/make-zip.ts';

/** An Android export: two lines nobody understands, three days of which the second comes again, a message of two lines. */
const TEXT = [
  '\ufeff하늘 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 9일 오전 9:00\n\n\r\n',
  '무슨 줄인지 모름\r\n또 모름\r\n',
  '\r\n2026년 3월 2일 오후 1:00\r\n',
  '2026년 3월 2일 오후 1:00, 회원님 : 첫 말\r\n',
  '2026년 3월 2일 오후 1:01, 하늘 : 둘째 말\n이어지는 줄\r\n',
  '\r\n2026년 3월 4일 오전 9:00\r\n',
  '2026년 3월 4일 오전 9:00, 하늘 : 사진\r\n',
  '2026년 3월 2일 오후 2:00, 회원님 : 거꾸로\r\n',
].join('');

async function readText(session: Session, caseId: string, name: string, bytes: Uint8Array): Promise<string> {
  const itemId = await takeOne(session, caseId, name, bytes);
  await readItems(session, { itemIds: [itemId], signal: new AbortController().signal, onProgress: () => {} });
  return itemId;
}

const CHAT = '1/2/26, 13:00 - 하늘: 안녕\n1/2/26, 13:01 - Robin: hello\n';

let folder: string;
let session: Session;
let caseId: string;
let found: FoundConversation;
let zipped: FoundConversation;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-window-'));
  ({ session, caseId } = await newOffice(join(folder, 'vault')));
  await readText(session, caseId, 'KakaoTalkChats.txt', toUtf8(TEXT));
  await readText(session, caseId, 'WhatsApp Chat.zip', makeZip({ '_chat.txt': CHAT, 'a.jpg': 'x' }));
  const [text, chat] = listConversations(session.db, caseId, 0, 10).rows;
  found = findConversation(session.db, caseId, text!.conversationId);
  zipped = findConversation(session.db, caseId, chat!.conversationId);
});

afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true });
});

describe('the list of conversations', () => {
  it('says what each is, how much is in it, and from when to when', () => {
    expect(listConversations(session.db, caseId, 0, 10)).toMatchObject({
      total: 2,
      rows: [
        {
          fileName: 'KakaoTalkChats.txt',
          entry: null,
          title: '하늘',
          messages: 4,
          unparsed: 2,
          first: '2026-03-02T13:00:00',
          last: '2026-03-02T14:00:00',
        },
        { fileName: 'WhatsApp Chat.zip', entry: '_chat.txt', messages: 2 },
      ],
    });
  });

  it('is given in pages', () => {
    expect(listConversations(session.db, caseId, 1, 1)).toMatchObject({
      total: 2,
      rows: [{ entry: '_chat.txt' }],
    });
  });

  it('shows the newest reading of a file alone', async () => {
    const office = await temporaryOffice();
    const itemId = await takeChat(office.session, office.caseId, [['하늘', '말']]);
    const before = listConversations(office.session.db, office.caseId, 0, 9).rows[0]!.conversationId;
    await readItems(office.session, {
      itemIds: [itemId],
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    const { total, rows } = listConversations(office.session.db, office.caseId, 0, 9);
    expect(total).toBe(1);
    expect(rows[0]!.conversationId).not.toBe(before);
  });

  it('holds nothing of an isolated file, which cannot be opened by its id either', async () => {
    const office = await temporaryOffice();
    const itemId = await takeChat(office.session, office.caseId, [['하늘', '말']]);
    const { conversationId } = listConversations(office.session.db, office.caseId, 0, 9).rows[0]!;
    await quarantineItem(office.session, itemId, { isolatedBy: '상담원 A' });
    expect(listConversations(office.session.db, office.caseId, 0, 9).total).toBe(0);
    expect(() => findConversation(office.session.db, office.caseId, conversationId)).toThrow();
  });

  it('names files that nobody has read', async () => {
    const office = await temporaryOffice();
    await takeOne(office.session, office.caseId, 'notes.txt', toUtf8('뭔가'));
    expect(listUnread(office.session.db, office.caseId, 0, 9)).toMatchObject({
      total: 1,
      rows: [{ fileName: 'notes.txt', size: 6 }],
    });
  });
});

describe('a conversation', () => {
  it.each([
    ['of another case', () => newCase(session), () => idOf(found)],
    ['that is not there', () => caseId, () => `${idOf(found).split(':')[0]}:7`],
    ['whose id is none', () => caseId, () => 'x'],
  ])('is not found: %s', (_, ofCase, id) => {
    expect(() => findConversation(session.db, ofCase(), id())).toThrow(
      expect.objectContaining({ code: 'RECORD_UNKNOWN' }),
    );
  });

  it('tells whose phone it is of, where the export does', () => {
    expect(ownerOf(session.db, found.key, found.reading.format)).toBe('회원님');
    expect(ownerOf(session.db, zipped.key, zipped.reading.format)).toBeNull();
  });
});

const idOf = ({ itemId }: FoundConversation): string =>
  listConversations(session.db, caseId, 0, 10).rows.find((row) => row.itemId === itemId)!.conversationId;

describe('a page of rows', () => {
  it('holds the rows asked for, counted from 0, in the order of the file', () => {
    const all = readRowPage(session.db, found.key, 0, 100);
    expect(all.map(({ row }) => row)).toEqual(all.map((_, i) => i));
    expect(all).toHaveLength(found.rows);
    for (const from of [0, 3, found.rows - 1])
      expect(readRowPage(session.db, found.key, from, 2).map(({ text }) => text)).toEqual(
        all.slice(from, from + 2).map(({ text }) => text),
      );
    expect(readRowPage(session.db, found.key, found.rows, 5)).toEqual([]);
  });

  it('says where a day begins, the same wherever the page does', () => {
    const days = (from: number, count: number) =>
      readRowPage(session.db, found.key, from, count).flatMap(({ row, newDay }) =>
        newDay === null ? [] : [`${row} ${newDay}`],
      );
    const all = days(0, 100);
    expect(all.map((each) => each.split(' ')[1])).toEqual(['2026-03-02', '2026-03-04', '2026-03-02']);
    const single = Array.from({ length: found.rows }, (_, row) => days(row, 1)).flat();
    expect(single).toEqual(all);
  });

  it('cuts a long text between characters, and gives the whole of it alone', async () => {
    const office = await temporaryOffice();
    const long = `${'가'.repeat(3999)}😀끝`;
    await takeChat(office.session, office.caseId, [['하늘', long]]);
    const { conversationId } = listConversations(office.session.db, office.caseId, 0, 1).rows[0]!;
    const { key, rows } = findConversation(office.session.db, office.caseId, conversationId);
    const row = readRowPage(office.session.db, key, 0, rows).find(({ kind }) => kind === 'message')!;
    expect([row.text, row.isCut]).toEqual(['가'.repeat(3999), true]);
    expect(readRowText(office.session.db, key, row.row)).toBe(long);
  });
});

describe('original lines', () => {
  it('are the bytes of each row as text, line ends and all, and together the whole file', async () => {
    const lines = await readOriginalLines(session, found, 0, 100);
    expect(lines.map(({ text }) => text).join('')).toBe(TEXT);
    expect(lines.map(({ row }) => row)).toEqual(lines.map((_, i) => i));
  });

  it('of a text in a zip are those of its entry', async () => {
    expect((await readOriginalLines(session, zipped, 1, 1)).map(({ text }) => text)).toEqual([
      '1/2/26, 13:01 - Robin: hello\n',
    ]);
  });

  it('that are no text in the encoding of the file show where', async () => {
    const office = await temporaryOffice();
    const broken = Buffer.from(TEXT.replace('첫 말', '첫 X말'));
    broken[broken.indexOf('X')] = 0xff;
    await readText(office.session, office.caseId, 'KakaoTalkChats.txt', broken);
    const { conversationId } = listConversations(office.session.db, office.caseId, 0, 1).rows[0]!;
    const one = findConversation(office.session.db, office.caseId, conversationId);
    const lines = await readOriginalLines(office.session, one, 0, 100);
    expect(lines.filter(({ text }) => text.includes('첫 \ufffd말'))).toHaveLength(1);
  });
});

describe('the survey of a conversation', () => {
  it('tells the runs of days, what was not understood, doubts and people', async () => {
    const survey = await surveyConversation(session.db, found.key);
    const rows = readRowPage(session.db, found.key, 0, 100);
    expect(survey.days.map(({ day, row }) => [day, row])).toEqual(
      rows.filter(({ newDay }) => newDay !== null).map(({ newDay, row }) => [newDay, row]),
    );
    const unparsed = rows.filter(({ kind }) => kind === 'unparsed').map(({ row }) => row);
    expect(survey.unparsed).toEqual([{ row: unparsed[0], count: 2 }]);
    expect(survey.people).toEqual([
      { name: '회원님', messages: 2 },
      { name: '하늘', messages: 2 },
    ]);
    for (const { code, count, row } of survey.doubts) {
      const having = rows.filter(({ doubts }) => doubts.includes(code));
      expect([having.length, having[0]!.row]).toEqual([count, row]);
    }
    expect(survey.doubts.map(({ code }) => code)).toContain('time-backwards');
  });

  it('is made once for as long as the vault is open', async () => {
    const first = keptSurvey(session, found, () => true);
    expect(keptSurvey(session, found, () => false)).toBe(first);
    await first;
  });

  it('of a long conversation leaves other work its turn, and ends where it is no longer wanted', async () => {
    const office = await temporaryOffice();
    const many = Array.from({ length: 9000 }, (_, i) => ['하늘', `말 ${i}`] as const);
    await takeChat(office.session, office.caseId, many);
    const { conversationId } = listConversations(office.session.db, office.caseId, 0, 1).rows[0]!;
    const one = findConversation(office.session.db, office.caseId, conversationId);
    let turns = 0;
    const turn = setInterval(() => turns++);
    onTestFinished(() => clearInterval(turn));
    await surveyConversation(office.session.db, one.key);
    expect(turns).toBeGreaterThan(0);
    await expect(surveyConversation(office.session.db, one.key, () => false)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    await expect(keptSurvey(office.session, one, () => false)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await keptSurvey(office.session, one, () => true)).people).toEqual([
      { name: '하늘', messages: 9000 },
    ]);
  });
});
