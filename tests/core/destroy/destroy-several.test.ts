import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { destroySeveral, foreseeSeveral } from '../../../electron/core/destroy/destroy-several.ts';
import { setHold } from '../../../electron/core/hold/holds.ts';
import { listItemPage } from '../../../electron/core/item/page.ts';
import { codeOf, itemOf, newCase, type Office, openOffice, takeText } from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function caseOf(...names: string[]) {
  const caseId = newCase(office.session);
  const ids: string[] = [];
  for (const name of names)
    ids.push(itemOf(await takeText({ session: office.session, caseId }, name, `text of ${name} ${caseId}`)));
  return { caseId, ids };
}

const left = (caseId: string): number => listItemPage(office.session.db, caseId, 0, 10).total;
const work = { reason: 'request', onProgress: () => {} } as const;
const going = () => new AbortController().signal;

describe('several items', () => {
  test('are foreseen together, each once', async () => {
    const { ids, caseId } = await caseOf('a', 'b');
    const hold = { caseId, target: '', reason: 'litigation-pending', note: '' } as const;
    const before = foreseeSeveral(office.session, ids);
    expect(before.items.map(({ itemId }) => itemId)).toEqual(ids);
    expect(before.forbidden).toEqual([]);
    setHold(office.session, hold);
    expect(foreseeSeveral(office.session, ids).forbidden).toHaveLength(1);
  });

  test('go one after the other, and what came of it is told as one', async () => {
    const { ids, caseId } = await caseOf('a', 'b', 'c');
    const told: number[] = [];
    const onProgress = (done: number): void => void told.push(done);
    const done = await destroySeveral(office.session, ids.slice(0, 2), {
      ...work,
      signal: going(),
      onProgress,
    });
    expect(done).toMatchObject({ itemIds: ids.slice(0, 2), remnants: 0, notBegun: 0 });
    expect(new Set(done.seqs).size).toBe(2);
    expect(told).toEqual([1, 2]);
    expect(left(caseId)).toBe(1);
  });

  test('are not begun while one of them is held', async () => {
    const { ids, caseId } = await caseOf('a', 'b');
    setHold(office.session, { caseId, target: ids[1]!, reason: 'authority-request', note: '' });
    const refused = () => destroySeveral(office.session, ids, { ...work, signal: going() });
    expect(await codeOf(refused)).toBe('HELD');
    expect(left(caseId)).toBe(2);
  });

  test('end at the one at hand where a person stops, and say how many were not begun', async () => {
    const { ids, caseId } = await caseOf('a', 'b', 'c');
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const done = await destroySeveral(office.session, ids, { ...work, signal: stop.signal, onProgress });
    expect(done).toMatchObject({ itemIds: [ids[0]], notBegun: 2 });
    expect(left(caseId)).toBe(2);
  });

  test('of two cases are refused', async () => {
    const [first, second] = [await caseOf('a'), await caseOf('b')];
    const both = [...first.ids, ...second.ids];
    expect(await codeOf(() => foreseeSeveral(office.session, both))).toBe('VALUE_INVALID');
  });
});

test('a case goes whole', async () => {
  const { ids, caseId } = await caseOf('a', 'b');
  const done = await destroySeveral(office.session, [caseId], { ...work, signal: going() });
  expect(done).toMatchObject({ itemIds: ids, notBegun: 0, remnants: 0 });
});
