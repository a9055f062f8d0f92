import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { destroyItem } from '../../../electron/core/destroy/destroy.ts';
import { eachItem } from '../../../electron/core/item/items.ts';
import { nameOrder } from '../../../electron/core/item/name-order.ts';
import {
  type ItemFilter,
  type ItemOrder,
  type ItemRow,
  listItemIds,
  listItemPage,
  listItemRows,
} from '../../../electron/core/item/page.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { addDraft, newCase, takeChat, takeIn, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { addPreview } from '../../faults/work-vault.ts';
import { fillWithItems } from '../../support/many-items.ts';
import { openOffice } from '../../support/office-vault.ts';

const EVERYTHING = { from: 0, count: 10_000 };
const listed = (session: Session, caseId: string): readonly ItemRow[] =>
  listItemPage(session.db, { caseId }, EVERYTHING).rows;

/** Counts how often the database looks for a name in a value, from now on. */
function countNames({ db }: Session): () => number {
  let count = 0;
  db.pragma('trusted_schema = ON');
  db.function('json_extract', { deterministic: true }, (value, path) => {
    if (path === '$.name') count++;
    const found = JSON.parse(String(value));
    return String(path)
      .slice(2)
      .split('.')
      .reduce((at, name) => at?.[name], found);
  });
  return () => count;
}

/** What a list must say, read record by record. */
function asRecorded(session: Session, caseId: string) {
  return [...eachItem(session.db, caseId)].map(
    ({ itemId, item, names, acquisitions, derivatives, withheld }) => ({
      itemId,
      name: names.at(-1),
      type: item.type,
      size: item.size,
      takenAt: acquisitions.at(-1)!.at,
      copyKind: acquisitions.at(-1)!.copyKind,
      hasPreview: derivatives.some(({ purpose }) => purpose === 'preview'),
      isWithheld: withheld,
    }),
  );
}

describe('a list of items', () => {
  it('follows whatever happens to them', async () => {
    const { session, caseId } = await temporaryOffice();
    const agree = (): void => {
      const recorded = asRecorded(session, caseId);
      const rows = listed(session, caseId);
      expect(rows.map(({ itemId }) => itemId)).toEqual(recorded.map(({ itemId }) => itemId));
      expect(rows).toEqual(recorded.map((each) => expect.objectContaining(each)));
    };
    agree();
    const first = await takeOne(session, caseId, 'a.bin', Buffer.from('first'));
    agree();
    const chat = await takeChat(session, caseId, [['이든', '안녕']]);
    addPreview(session, caseId, first);
    agree();
    await takeOne(session, caseId, 'again.bin', Buffer.from('first'));
    agree();
    addDraft(session, caseId, [chat]);
    agree();
    expect(listed(session, caseId).map(({ kind, isExhibited }) => [kind, isExhibited])).toEqual([
      ['text', false],
      ['chat', true],
    ]);
    await quarantineItem(session, chat, { isolatedBy: 'A' });
    agree();
    expect(listed(session, caseId)[1]).toMatchObject({ isExhibited: false, isWithheld: true });
    await destroyItem(session, first, 'taken-by-mistake');
    agree();
    expect(listed(session, caseId)).toHaveLength(1);
  });

  it('looks up every name once, then none, wherever a page lies, and of what is new only that', async () => {
    const { session, caseId } = await temporaryOffice();
    const files = Array.from({ length: 40 }, (_, n) => ({ name: `${n}.bin`, bytes: randomBytes(9) }));
    await takeIn(session, caseId, files);
    const names = countNames(session);
    const page = (from: number) => listItemPage(session.db, { caseId }, { from, count: 3 });
    const { total, rows } = page(35);
    expect([total, rows.map(({ name }) => name)]).toEqual([40, ['35.bin', '36.bin', '37.bin']]);
    expect(names()).toBe(40);
    page(0);
    expect(names()).toBe(40);
    await takeIn(session, caseId, [{ name: 'new.bin', bytes: randomBytes(9) }]);
    expect(page(40).rows.map(({ name }) => name)).toEqual(['new.bin']);
    expect(names()).toBe(41);
  });

  it.each([
    ['preview', true],
    ['exhibit-image', false],
    ['exhibit-pdf', false],
  ] as const)('counts %s made from an item as its preview: %s', async (purpose, counts) => {
    const { session, caseId } = await temporaryOffice();
    const item = await takeOne(session, caseId, 'a.bin', randomBytes(9));
    addPreview(session, caseId, item, randomBytes(9), purpose);
    expect(listed(session, caseId)).toMatchObject([{ itemId: item, hasPreview: counts }]);
  });

  it('holds the items of its case only', async () => {
    const { session, caseId } = await temporaryOffice();
    const other = newCase(session);
    const mine = await takeOne(session, caseId, 'a.bin', Buffer.from('a'));
    await takeOne(session, other, 'b.bin', Buffer.from('b'));
    expect(listItemIds(session.db, { caseId }, EVERYTHING)).toEqual([mine]);
  });

  it('gives named rows in the order they were named, without those that are no more', async () => {
    const { session, caseId } = await temporaryOffice();
    const a = await takeOne(session, caseId, 'a.bin', Buffer.from('a'));
    const b = await takeOne(session, caseId, 'b.bin', Buffer.from('b'));
    expect(listItemRows(session.db, [b, 'itm_gone', a]).map(({ itemId }) => itemId)).toEqual([b, a]);
  });

  it('finds a name whatever its case and composition', async () => {
    const { session, caseId } = await temporaryOffice();
    const itemId = await takeOne(session, caseId, 'Bericht 한글 Ä.BIN'.normalize('NFD'), Buffer.from('a'));
    for (const name of ['한글', 'bericht', 'ä.bin', '한글'.normalize('NFD')])
      expect(listItemIds(session.db, { caseId, filter: { name } }, EVERYTHING), name).toEqual([itemId]);
    for (const name of ['%', '_', 'x'])
      expect(listItemIds(session.db, { caseId, filter: { name } }, EVERYTHING), name).toEqual([]);
  });
});

describe('a list narrowed and ordered', () => {
  let session: Session;
  let caseId: string;
  let all: readonly ItemRow[];
  beforeAll(async () => {
    const office = await openOffice();
    ({ session, caseId } = office);
    fillWithItems(session, caseId, 300);
    all = listed(session, caseId);
    return () => office.close();
  });

  const fits = ({ kind, copyKind, preview, takenFrom, takenBefore, name }: ItemFilter, row: ItemRow) =>
    (kind === undefined || row.kind === kind) &&
    (copyKind === undefined || row.copyKind === copyKind) &&
    (preview === undefined || (preview === 'made') === row.hasPreview) &&
    (preview !== 'missing' || row.kind === 'picture') &&
    (takenFrom === undefined || row.takenAt >= takenFrom) &&
    (takenBefore === undefined || row.takenAt < takenBefore) &&
    (name === undefined || row.name.includes(name));

  const keyOf: Record<ItemOrder['by'], (row: ItemRow) => string | number> = {
    taken: (row) => all.indexOf(row),
    name: (row) => nameOrder(row.name),
    size: (row) => row.size,
    type: (row) => row.type,
    'file-date': (row) => row.fileAt ?? '',
  };

  const naive = (filter: ItemFilter, { by, isDescending }: ItemOrder): string[] => {
    const rows = all.filter((row) => fits(filter, row));
    const key = keyOf[by];
    const bytes = (value: string | number) => (typeof value === 'string' ? Buffer.from(value) : value);
    rows.sort((a, b) => {
      const [left, right] = [bytes(key(a)), bytes(key(b))];
      const order =
        typeof left === 'number' ? left - (right as number) : Buffer.compare(left, right as Buffer);
      return order || all.indexOf(a) - all.indexOf(b);
    });
    return (isDescending ? rows.reverse() : rows).map(({ itemId }) => itemId);
  };

  const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const moments = ['2026-01-01T01:00:00.000Z', '2026-01-01T04:00:00.000Z'];

  it('is the same as one picked and sorted by hand, window by window', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: some(['picture', 'pdf', 'media', 'text', 'other'] as const),
          copyKind: some(['original', 'received-copy'] as const),
          preview: some(['made', 'missing'] as const),
          takenFrom: some(moments),
          takenBefore: some(moments),
          name: some(['1', '캡', '통화 녹음 9']),
        }),
        fc.record({
          by: fc.constantFrom('taken', 'name', 'size', 'type', 'file-date'),
          isDescending: fc.boolean(),
        }),
        fc.nat(310),
        (filter, order, from) => {
          const wanted = naive(filter, order);
          const { total, rows } = listItemPage(session.db, { caseId, filter, order }, { from, count: 20 });
          expect(total).toBe(wanted.length);
          expect(rows.map(({ itemId }) => itemId)).toEqual(wanted.slice(from, from + 20));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('counts names as people do', () => {
    const order = ['캡처 10.png', '캡처 9.png', '캡처 2.png'].map(nameOrder).sort();
    expect(order).toEqual(['캡처 2.png', '캡처 9.png', '캡처 10.png'].map(nameOrder));
  });
});
