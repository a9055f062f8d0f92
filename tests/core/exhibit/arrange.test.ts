import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeExhibits } from '../../../electron/core/exhibit/arrange.ts';
import { listExhibitPage } from '../../../electron/core/exhibit/exhibit-view.ts';
import {
  addExhibit,
  editExhibit,
  fileExhibit,
  readExhibit,
  withdrawDraft,
} from '../../../electron/core/exhibit/exhibits.ts';
import { verifyVault } from '../../../electron/core/verify-vault/verify-vault.ts';
import { bareExhibit } from '../../support/bare-exhibit.ts';
import { codeOf, itemOf, newCase, type Office, openOffice, takeText } from '../../support/office-vault.ts';

let office: Office;
let caseId: string;
let serial = 0;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A new case with so many drafts. Gives their ids. */
async function drafts(count: number): Promise<string[]> {
  caseId = newCase(office.session);
  const item = itemOf(
    await takeText({ session: office.session, caseId }, `${serial++}.txt`, `text ${serial}`),
  );
  return Array.from({ length: count }, () => add(item));
}

const add = (item: string): string => addExhibit(office.session, bareExhibit(caseId, 'a', [item])).exhibitId;

const marks = (): Record<string, string> =>
  Object.fromEntries(
    listExhibitPage(office.session.db, caseId, 0, 100).rows.map((row) => [row.exhibitId, row.mark]),
  );

const filed = { on: '2026-11-24', receipt: '1' };

describe('the order of drafts', () => {
  it('is written in one entry, and the vault still verifies', async () => {
    const [a, b, c] = await drafts(3);
    const before = office.session.db.prepare('SELECT count(*) FROM custody_entry').pluck().get() as number;
    arrangeExhibits(office.session, caseId, [[c!], [a!, b!]]);
    expect(marks()).toEqual({ [c!]: '갑 제1호증', [a!]: '갑 제2호증의 1', [b!]: '갑 제2호증의 2' });
    const after = office.session.db.prepare('SELECT count(*) FROM custody_entry').pluck().get() as number;
    expect(after - before).toBe(1);
    expect((await verifyVault(office.session, { knownCheckpoints: [], onProgress: () => {} })).ok).toBe(true);
  });

  it('leaves filed ones and their later branches where they are', async () => {
    const [a, b, c, d] = await drafts(4);
    const mark = { side: 'plaintiff', partyBranch: '', object: false } as const;
    editExhibit(office.session, a!, { mark: { ...mark, number: 1, sub: 1 } });
    editExhibit(office.session, b!, { mark: { ...mark, number: 1, sub: 2 } });
    fileExhibit(office.session, a!, filed);
    const { rows } = listExhibitPage(office.session.db, caseId, 0, 100);
    expect(rows.map(({ isMovable }) => isMovable)).toEqual([false, false, true, true]);
    arrangeExhibits(office.session, caseId, [[d!], [c!]]);
    expect(marks()).toEqual({
      [a!]: '갑 제1호증의 1',
      [b!]: '갑 제1호증의 2',
      [d!]: '갑 제3호증',
      [c!]: '갑 제4호증',
    });
  });

  it.each([
    ['leaves one out', ([a]: string[]) => [[a!]]],
    ['names one twice', ([a, b]: string[]) => [[a!], [b!], [a!]]],
    ['names an unknown one', ([a]: string[]) => [[a!], ['exh_unknown']]],
  ])('is refused where it %s, and nothing changes', async (_, groupsOf) => {
    const ids = await drafts(2);
    const before = marks();
    expect(await codeOf(() => arrangeExhibits(office.session, caseId, groupsOf(ids)))).toBe(
      'EXHIBIT_ORDER_STALE',
    );
    expect(marks()).toEqual(before);
  });
});

describe('a draft that is taken off the list', () => {
  it('gives its number to the next, and comes back by no edit', async () => {
    const [a, b] = await drafts(2);
    withdrawDraft(office.session, b!);
    expect(Object.keys(marks())).toEqual([a]);
    expect(await codeOf(() => editExhibit(office.session, b!, { title: 'b' }))).toBe('RECORD_UNKNOWN');
    const item = readExhibit(office.session.db, a!).parts[0]!.itemId;
    const next = add(item);
    expect(marks()[next]).toBe('갑 제2호증');
  });

  it('cannot be one that the court has', async () => {
    const [a] = await drafts(1);
    fileExhibit(office.session, a!, filed);
    expect(await codeOf(() => withdrawDraft(office.session, a!))).toBe('EXHIBIT_FROZEN');
  });
});
