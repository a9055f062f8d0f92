/** item-list.ts VAULT: asks for a window of 100 in every order, plain and narrowed; prints the slowest in milliseconds. */
import process from 'node:process';
import { listCases } from '../../../electron/core/case/cases.ts';
import { type ItemFilter, listItemPage } from '../../../electron/core/item/page.ts';
import { openOffice } from '../office.ts';

const session = await openOffice(process.argv[2]!);
const caseId = listCases(session.db)[0]!.id;
const filters: ItemFilter[] = [
  {},
  { kind: 'picture' },
  { name: '9', copyKind: 'original' },
  { preview: 'missing', isExhibited: false },
];
// Gathered once after opening, whatever is asked for first.
listItemPage(session.db, { caseId, filter: { name: 'no such name' } }, { from: 0, count: 1 });
let slowest = 0;
for (const by of ['taken', 'name', 'size', 'type', 'file-date'] as const)
  for (const isDescending of [false, true])
    for (const filter of filters) {
      const start = performance.now();
      listItemPage(session.db, { caseId, filter, order: { by, isDescending } }, { from: 5000, count: 100 });
      slowest = Math.max(slowest, performance.now() - start);
    }
console.log(slowest);
await session.close();
