import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findCopiesOfIsolated } from '../../../electron/core/quarantine/copies.ts';
import { quarantineFile } from '../../../electron/core/quarantine/isolate-file.ts';
import { listIsolatedPage } from '../../../electron/core/quarantine/page.ts';
import { describeQuarantine, quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { newCase, takeOne } from '../../faults/office.ts';
import { temporaryOffice } from '../../faults/temporary-office.ts';
import { temporaryFolder } from '../vault/vault-folder.ts';

it('isolated files are listed newest first, a window at a time, with what is said of them now', async () => {
  const { session, caseId } = await temporaryOffice();
  const item = await takeOne(session, caseId, 'a.bin', randomBytes(2_000));
  await quarantineItem(session, item, { isolatedBy: 'A' });
  const path = join(temporaryFolder(), 'outside.bin');
  writeFileSync(path, randomBytes(2_000));
  await quarantineFile(session, { caseId, path, words: { isolatedBy: 'A' } });
  describeQuarantine(session, item, { referredTo: 'Police' });
  const page = (from: number, count: number) => listIsolatedPage(session.db, caseId, { from, count });
  const { total, rows } = page(0, 10);
  expect(total).toBe(2);
  expect(rows.map(({ fileName, referredTo, hasBytes }) => [fileName, referredTo, hasBytes])).toEqual([
    ['outside.bin', '', false],
    ['a.bin', 'Police', false],
  ]);
  expect(page(1, 10).rows).toEqual(rows.slice(1));
  expect(listIsolatedPage(session.db, newCase(session), { from: 0, count: 10 }).total).toBe(0);
});

it('a file that was never in the vault has no copies that the vault knows of', async () => {
  const { session, caseId } = await temporaryOffice();
  const path = join(temporaryFolder(), 'outside.bin');
  writeFileSync(path, randomBytes(2_000));
  const { quarantine } = await quarantineFile(session, { caseId, path, words: { isolatedBy: 'A' } });
  expect(findCopiesOfIsolated(session.db, quarantine.itemId)).toEqual([]);
});
