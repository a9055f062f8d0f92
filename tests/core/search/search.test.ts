import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { destroyItem } from '../../../electron/core/destroy/destroy.ts';
import { searchLabels, searchMessages } from '../../../electron/core/search/search.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { fold } from '../../../shared/search/bigrams.ts';
import { newCase, newOffice, takeChat } from '../../faults/office.ts';

const TEXTS = [
  '보증금을 언제 돌려줄 거야?',
  '3,000만원 보냈어요!! 확인 부탁',
  'See you at 7pm, Café Moon.',
  '😀😀 좋아 👨‍👩‍👧 ❤️‍🔥 🇰🇷',
  'ㅋㅋㅋㅋ ㅠㅠ... 진짜?',
  '東京駅で 7時に 会いましょう',
  'mixed한글and영어123섞임',
  'ΟΔΟΣ ΟΔΟΣΑ straße İstanbul',
  '"따옴표" (괄호) [대괄호] *별* -빼기- AND OR NOT NEAR(1)',
  '가'.repeat(60),
  '100% 할인_이벤트 #태그 @이름 a+b=c $5 ₩1000',
  '한 글자 씩 띄 어 쓴 말',
  'สวัสดี مرحبا नमस्ते',
  '안녕'.normalize('NFD'),
];

let folder: string;
let session: Session;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-search-'));
  ({ session, caseId } = await newOffice(join(folder, 'vault')));
  itemId = await takeChat(
    session,
    caseId,
    TEXTS.map((text, i) => [i % 2 === 0 ? '하늘' : '이든', text]),
  );
});

afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true });
});

const found = (text: string, limit = 100): string[] =>
  searchMessages(session.db, { text, caseId: null, limit }).map((hit) => hit.text);

/** What the query means, told from the texts themselves. */
function scanned(query: string): string[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return TEXTS.filter((text) => words.every((word) => fold(text).includes(word))).toReversed();
}

describe('search of messages', () => {
  it('finds every part of every message, as reading all of them would', () => {
    const parts = fc
      .constantFrom(...TEXTS)
      .chain((text) => fc.tuple(fc.constant([...text]), fc.nat(text.length), fc.integer({ min: 1, max: 8 })))
      .map(([letters, from, length]) =>
        letters
          .slice(from % letters.length)
          .slice(0, length)
          .join(''),
      );
    fc.assert(
      fc.property(parts, (query) => {
        expect(found(query)).toEqual(scanned(query));
      }),
      { numRuns: 1500 },
    );
  });

  it('finds what reading all would find for queries of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4 }), (query) => {
        expect(found(query)).toEqual(scanned(query));
      }),
      { numRuns: 500 },
    );
  });

  it('would notice a scan that reads less', () => {
    expect(found('보증')).not.toEqual([]);
    expect(found('보증').concat('x')).not.toEqual(scanned('보증'));
  });

  it.each([
    ['one syllable inside a word', '증', TEXTS[0]],
    ['a particle', '금을', TEXTS[0]],
    ['a number with its comma', '3,000', TEXTS[1]],
    ['capitals for small letters', 'CAFÉ', TEXTS[2]],
    ['decomposed letters', 'Café'.normalize('NFD'), TEXTS[2]],
    ['an emoji', '👨‍👩‍👧', TEXTS[3]],
    ['single jamo', 'ㅠ', TEXTS[4]],
    ['words in any order', '영어123 mixed', TEXTS[6]],
    ['an operator of the index as a word', 'NEAR(1)', TEXTS[8]],
    ['punctuation alone', '[', TEXTS[8]],
    ['a wildcard of databases', '%', TEXTS[10]],
    ['composed for decomposed', '안녕', TEXTS[13]],
  ])('finds %s', (_, query, text) => {
    expect(found(query)).toContain(text);
  });

  it.each(['보증금달라', '증보', '없는말', '!!!'])('does not find %s', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('gives the newest first and no more than asked for', () => {
    expect(found('가', 1)).toHaveLength(1);
    expect(found('어')).toEqual(scanned('어'));
  });

  it('says where each hit stands', () => {
    const [hit] = searchMessages(session.db, { text: '보증금', caseId, limit: 5 });
    expect(hit).toMatchObject({
      itemId,
      conversation: 0,
      sender: '하늘',
      time: '2026-03-02T13:10:00',
      line: 6,
    });
  });

  it('keeps to a sender, to days and to a case', () => {
    const ask = (more: object) =>
      searchMessages(session.db, { text: '어', caseId: null, limit: 99, ...more });
    const all = ask({});
    expect(ask({ sender: '이든' })).toEqual(all.filter((hit) => hit.sender === '이든'));
    expect(ask({ sender: '아무도' })).toEqual([]);
    expect(ask({ from: '2026-03-02', to: '2026-03-02' })).toEqual(all);
    expect(ask({ to: '2026-03-01' })).toEqual([]);
    expect(ask({ from: '2026-03-03' })).toEqual([]);
    expect(ask({ caseId })).toEqual(all);
    expect(ask({ caseId: newCase(session) })).toEqual([]);
  });
});

describe('search of names', () => {
  it('finds file names by any part', () => {
    const names = searchLabels(session.db, { text: 'talk_', caseId, limit: 9 });
    expect(names).toMatchObject([{ subject: itemId, kind: 'file' }]);
    expect(searchLabels(session.db, { text: '_', caseId: null, limit: 9 })).toEqual(names);
    expect(searchLabels(session.db, { text: 'talk_', caseId: newCase(session), limit: 9 })).toEqual([]);
  });
});

describe('what was destroyed', () => {
  it('is not found, and leaves nothing in the index', async () => {
    const gone = await takeChat(session, caseId, [['하늘', '뷁뛟쀍 사라질 말']]);
    expect(found('뷁뛟쀍')).toHaveLength(1);
    await destroyItem(session, gone, 'taken-by-mistake');
    expect(found('뷁뛟쀍')).toEqual([]);
    const rows = session.db.prepare('SELECT count(*) FROM message_grams WHERE message_grams MATCH ?').pluck();
    expect(rows.get('"뷁뛟"')).toBe(0);
    expect(searchLabels(session.db, { text: 'talk_', caseId, limit: 9 })).toHaveLength(1);
  });
});
