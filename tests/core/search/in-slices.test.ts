import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countHits, findHits } from '../../../electron/core/search/in-slices.ts';
import { searchMessages } from '../../../electron/core/search/search.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { newOffice, takeChat } from '../../faults/office.ts';

const COUNT = 2600;
let folder: string;
let session: Session;
let caseId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jikim-slices-'));
  ({ session, caseId } = await newOffice(join(folder, 'vault')));
  const lines = Array.from(
    { length: COUNT },
    (_, i) =>
      [
        ['하늘', '이든', '하늘이'][i % 3]!,
        `${i} 번째, ${i % 2 === 0 ? '학교 앞' : '앞 학교'} ${i === 7 ? '바늘' : ''}`,
      ] as const,
  );
  await takeChat(session, caseId, lines);
});

afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true });
});

const asked = (text: string, more: object = {}) => ({
  query: { text, caseId, limit: 50, ...more },
  isWanted: () => true,
});

async function all(text: string, more: object = {}): Promise<string[]> {
  const found: string[] = [];
  for (let from: number | null = null; ; ) {
    const page = await findHits(session.db, asked(text, more), from);
    found.push(...page.hits.map((hit) => hit.text));
    if (page.next === null) return found;
    from = page.next;
  }
}

describe('a search in slices', () => {
  it.each([
    ['many hits', '학교', {}],
    ['a phrase', '"학교 앞"', {}],
    ['two words', '번째 앞', {}],
    ['one hit far back', '바늘', {}],
    ['marks alone', ',', {}],
    ['one sender', '학교', { sender: '이든' }],
    ['days', '학교', { from: '2026-03-02', to: '2026-03-02' }],
    ['nothing', '없는말', {}],
  ])('finds what a search at once finds, in the same order, page by page: %s', async (_, text, more) => {
    const expected = searchMessages(session.db, { text, caseId, limit: COUNT + 1, ...more });
    expect(await all(text, more)).toEqual(expected.map((hit) => hit.text));
    expect(await countHits(session.db, asked(text, { ...more, limit: COUNT + 1 }))).toBe(expected.length);
  });

  it('tells a phrase from its words', async () => {
    expect(await countHits(session.db, asked('"학교 앞"', { limit: COUNT }))).toBe(COUNT / 2);
    expect(await countHits(session.db, asked('학교 앞', { limit: COUNT + 1 }))).toBe(COUNT);
  });

  it('finds several spellings of one sender', async () => {
    const { hits } = await findHits(session.db, asked('학교', { senders: ['하늘', '하늘이'] }));
    expect(new Set(hits.map(({ sender }) => sender))).toEqual(new Set(['하늘', '하늘이']));
  });

  it('finds nothing outside of the days that are asked for', async () => {
    expect(await all('학교', { from: '2026-03-03' })).toEqual([]);
    expect(await all('학교', { to: '2026-03-01' })).toEqual([]);
  });

  it('counts no further than is asked', async () => {
    expect(await countHits(session.db, asked('학교', { limit: 100 }))).toBe(100);
  });

  it('leaves other work its turn', async () => {
    let turns = 0;
    const turn = setInterval(() => turns++);
    await countHits(session.db, asked('학교', { limit: COUNT }));
    clearInterval(turn);
    expect(turns).toBeGreaterThan(0);
  });

  it('ends where it is no longer wanted', async () => {
    let slices = 0;
    const overtaken = { query: asked('학교', { limit: COUNT }).query, isWanted: () => ++slices < 2 };
    await expect(countHits(session.db, overtaken)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(slices).toBe(2);
  });
});
