import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { listItemPage } from '../../../electron/core/item/page.ts';
import type { Session } from '../../../electron/core/session/session.ts';
import { takeIn, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { addPreview } from '../../faults/work-vault.ts';

/** Counts how often the database looks for a name in a value, from now on. */
function countNames({ db }: Session): () => number {
  let count = 0;
  db.pragma('trusted_schema = ON');
  db.function('json_extract', { deterministic: true }, (value, path) => {
    if (path === '$.name') count++;
    const found = path === '$' ? JSON.parse(String(value)) : JSON.parse(String(value))[String(path).slice(2)];
    return typeof found === 'object' ? JSON.stringify(found) : found;
  });
  return () => count;
}

it('a page of items looks up the items of that page only, wherever it lies', async () => {
  const { session, caseId } = await temporaryOffice();
  const files = Array.from({ length: 40 }, (_, i) => ({ name: `${i}.bin`, bytes: randomBytes(9) }));
  await takeIn(session, caseId, files);
  const names = countNames(session);
  const { total, rows } = listItemPage(session.db, caseId, 35, 3);
  expect([total, rows.map(({ name }) => name)]).toEqual([40, ['35.bin', '36.bin', '37.bin']]);
  expect(names()).toBe(3);
});

it.each([
  ['preview', true],
  ['exhibit-image', false],
  ['exhibit-pdf', false],
] as const)('%s made from an item counts as its preview: %s', async (purpose, counts) => {
  const { session, caseId } = await temporaryOffice();
  const item = await takeOne(session, caseId, 'a.bin', randomBytes(9));
  addPreview(session, caseId, item, randomBytes(9), purpose);
  expect(listItemPage(session.db, caseId, 0, 9).rows).toMatchObject([{ itemId: item, hasPreview: counts }]);
});
