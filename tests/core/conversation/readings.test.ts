import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  conversationsOf,
  countMessages,
  listReadings,
  messagesOf,
} from '../../../electron/core/conversation/conversations.ts';
import { itemsWithoutReading, readItems } from '../../../electron/core/conversation/read-items.ts';
import { storeReading } from '../../../electron/core/conversation/store-reading.ts';
import { vaultExportSource } from '../../../electron/core/conversation/vault-source.ts';
import { createDecoder } from '../../../electron/core/decode/index.ts';
import { resumeRemovals } from '../../../electron/core/destroy/resume.ts';
import { readOriginal } from '../../../electron/core/item/original.ts';
import { searchMessages } from '../../../electron/core/search/search.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { toUtf8 } from '../../../shared/bytes.ts';
import { kakaoText, openOffice, takeChat, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { makeZip } from '../reading/make-zip.ts';

const LINES = [
  ['하늘', '첫 말'],
  ['이든', '둘째 말'],
  ['하늘', '셋째 말'],
] as const;

const rowsOf = (session: Session, itemId: string) => {
  const { id } = listReadings(session.db, itemId).at(-1)!;
  return conversationsOf(session.db, id).flatMap((each) => [...messagesOf(session.db, each.id)]);
};

const count = (session: Session, table: string) =>
  session.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

function read(session: Session, itemIds: string[], signal = new AbortController().signal) {
  return readItems(session, { itemIds, signal, onProgress: () => {} });
}

describe('a stored reading', () => {
  it('holds every record of the export, with spans that tile it', async () => {
    const { session, caseId } = await temporaryOffice();
    const itemId = await takeChat(session, caseId, LINES);
    const rows = rowsOf(session, itemId);
    expect(rows.filter((row) => row.kind === 'message').map((row) => [row.sender, row.text])).toEqual(LINES);
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, i) => i + 1));
    let end = 0;
    for (const row of rows) {
      expect(row.offset).toBe(end);
      end += row.length;
    }
    expect(end).toBe(kakaoText(LINES).length);
  });

  it('has the bytes of each span in the original', async () => {
    const { session, caseId } = await temporaryOffice();
    const itemId = await takeChat(session, caseId, LINES);
    const original = readOriginal(session.db, itemId);
    for (const row of rowsOf(session, itemId)) {
      const bytes = await original.source.read(row.offset, row.length);
      expect(new TextDecoder().decode(bytes)).toContain(row.text);
    }
  });

  it('is bound by one digest of its rows', async () => {
    const { session, caseId } = await temporaryOffice();
    const itemId = await takeChat(session, caseId, LINES);
    const lines = rowsOf(session, itemId).map((row) => {
      const { number, offset, length, line, rawTimestamp, time, sender, text, doubts } = row;
      const kind = ['message', 'system', 'structure', 'unparsed'].indexOf(row.kind);
      return JSON.stringify([
        number,
        kind,
        offset,
        length,
        line,
        rawTimestamp,
        time,
        sender,
        text,
        doubts.join(','),
      ]);
    });
    const { value } = listReadings(session.db, itemId)[0]!;
    const start = JSON.stringify(['conversation', 0, null, value.conversations[0]!.title]);
    const text = `${[start, ...lines].join('\n')}\n`;
    expect(value.rowsSha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('of a zip names the entries whose names are unsafe', async () => {
    const { session, caseId } = await temporaryOffice();
    const zip = makeZip({ '_chat.txt': '15/01/2024, 21:30 - A: x\n', '../notes': 'x' });
    const itemId = await takeOne(session, caseId, 'WhatsApp Chat - A.zip', zip);
    await read(session, [itemId]);
    expect(listReadings(session.db, itemId).at(-1)?.value).toMatchObject({
      conversations: [{ entry: '_chat.txt', messages: 1 }],
      unsafeEntries: [{ entry: '../notes', problems: ['name-traversal'], read: false }],
      moreUnsafeEntries: 0,
    });
  });

  it('can be read in parts', async () => {
    const { session, caseId } = await temporaryOffice();
    const many = Array.from({ length: 2500 }, (_, i) => ['하늘', `말 ${i}`] as const);
    const itemId = await takeChat(session, caseId, many);
    const [conversation] = conversationsOf(session.db, listReadings(session.db, itemId)[0]!.id);
    const all = [...messagesOf(session.db, conversation!.id)];
    expect(all).toHaveLength(countMessages(session.db, conversation!.id));
    expect([...messagesOf(session.db, conversation!.id, 990, 2010)]).toEqual(all.slice(989, 2010));
  });

  it('stays when the export is read again, and the new one is what is searched', async () => {
    const { session, caseId } = await temporaryOffice();
    const itemId = await takeChat(session, caseId, LINES);
    const before = rowsOf(session, itemId);
    expect(itemsWithoutReading(session.db, caseId)).toEqual([]);
    await read(session, [itemId]);
    const [first, second] = listReadings(session.db, itemId);
    expect(second!.value.rowsSha256).toBe(first!.value.rowsSha256);
    const [old] = conversationsOf(session.db, first!.id);
    expect([...messagesOf(session.db, old!.id)]).toEqual(before);
    expect(searchMessages(session.db, { text: '둘째', caseId, limit: 9 })).toHaveLength(1);
  });
});

describe('a reading that comes to nothing', () => {
  it('of a file that is no export leaves no rows', async () => {
    const { session, caseId } = await temporaryOffice();
    const itemId = await takeOne(session, caseId, 'note.txt', toUtf8('장보기\n우유\n'));
    expect(await read(session, [itemId])).toEqual([{ itemId, reading: null, error: null }]);
    expect([
      count(session, 'message'),
      count(session, 'conversation'),
      count(session, 'message_grams'),
    ]).toEqual([0, 0, 0]);
  });

  it('when it was cut off is found by nothing and removed at the next opening', async () => {
    const { session, caseId, dir } = await temporaryOffice();
    const many = Array.from({ length: 12_000 }, (_, i) => ['하늘', `끊긴 말 ${i}`] as const);
    const itemId = await takeOne(session, caseId, 'KakaoTalk.txt', kakaoText(many));
    const original = readOriginal(session.db, itemId);
    const decoder = createDecoder();
    const whole = vaultExportSource(original, 'KakaoTalk.txt', decoder);
    let opened = 0;
    const broken = {
      ...whole,
      async *open() {
        const reading = ++opened > 2;
        for await (const bytes of original.open()) {
          yield bytes.subarray(0, bytes.length - 1000);
          if (reading) throw new Error('cut off');
          yield bytes.subarray(bytes.length - 1000);
        }
      },
    };
    await expect(
      storeReading(session, original, broken, { signal: new AbortController().signal, onBytes: () => {} }),
    ).rejects.toThrow('cut off');
    await decoder.close();
    expect(count(session, 'message')).toBeGreaterThan(0);
    expect(searchMessages(session.db, { text: '끊긴', caseId, limit: 9 })).toEqual([]);
    expect(listReadings(session.db, itemId)).toEqual([]);
    await session.close();
    const again = await openOffice(dir);
    const left = ['message', 'conversation', 'participant', 'message_grams'].map((table) =>
      count(again, table),
    );
    resumeRemovals(again.db);
    await again.close();
    expect(left).toEqual([0, 0, 0, 0]);
  });

  it('when it is stopped leaves the others unread', async () => {
    const { session, caseId } = await temporaryOffice();
    const itemId = await takeOne(session, caseId, 'KakaoTalk.txt', kakaoText(LINES));
    expect(await read(session, [itemId], AbortSignal.abort())).toEqual([]);
    expect(itemsWithoutReading(session.db, caseId)).toEqual([itemId]);
  });

  it('stopped in the middle of a long file leaves nothing of it, and other work had its turn', async () => {
    const { session, caseId } = await temporaryOffice();
    const many = Array.from({ length: 25_000 }, (_, i) => ['하늘', `긴 말 ${i}`] as const);
    const short = await takeOne(session, caseId, 'KakaoTalk_a.txt', kakaoText(LINES));
    const long = await takeOne(session, caseId, 'KakaoTalk_b.txt', kakaoText(many));
    const stop = new AbortController();
    const seen: (readonly [done: number, total: number])[] = [];
    let turns = 0;
    const turn = setInterval(() => turns++);
    const outcomes = await readItems(session, {
      itemIds: [short, long],
      signal: stop.signal,
      onProgress(done, total) {
        seen.push([done, total]);
        if (seen.length === 3) stop.abort();
      },
    });
    clearInterval(turn);
    const [first, total] = [kakaoText(LINES).length, kakaoText(LINES).length + kakaoText(many).length];
    expect(outcomes.map(({ itemId }) => itemId)).toEqual([short]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
    expect([seen[0], seen.length, seen[2]![0] < total]).toEqual([[first, total], 3, true]);
    expect(turns).toBeGreaterThan(0);
    expect(listReadings(session.db, long)).toEqual([]);
    expect(count(session, 'message')).toBe(rowsOf(session, short).length);
  });
});
