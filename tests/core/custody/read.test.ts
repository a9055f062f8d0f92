import { expect, it } from 'vitest';
import { entriesFrom, readEntry } from '../../../electron/core/custody/read.ts';
import { intakeDraft, newId, openTestLog } from './fixture.ts';

it('entries are found by number and in pages', () => {
  const { db, append } = openTestLog();
  const items = [newId('itm'), newId('itm'), newId('itm')];
  for (const item of items) append(intakeDraft(newId('cas'), item));
  expect(readEntry(db, 1)?.entry.subject).toBe(items[1]);
  expect(readEntry(db, 3)).toBeNull();
  expect(entriesFrom(db, 1, 1).map(({ seq }) => seq)).toEqual([1]);
});
