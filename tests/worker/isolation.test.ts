import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encodePng } from '../support/png-encoder.ts';
import { intakeOf, startThread } from './open-worker.ts';

it('an isolated item has no picture for the page any more, and its preview is not made again', async () => {
  await using thread = startThread();
  await thread.makeVault();
  const caseId = await thread.makeCase();
  const path = join(thread.folder, 'a.png');
  const samples = Array.from({ length: 64 * 64 }, (_, at) => at % 251);
  writeFileSync(path, encodePng({ width: 64, height: 64, bits: 8, type: 0, samples }));
  await thread.endOf(await thread.start('intake.run', intakeOf(caseId, [path])));
  const { rows } = await thread.call('item.list', { caseId, from: 0, count: 10 });
  const { itemId } = rows[0]!;
  const make = async () => thread.endOf(await thread.start('preview.make', { caseId, itemIds: [itemId] }));
  expect(await make()).toMatchObject({ state: 'done', value: { made: 1 } });
  const picture = `/vault/item/${itemId}/preview`;
  expect(await thread.bytes(picture)).not.toBeNull();
  const isolation = await thread.endOf(await thread.start('quarantine.isolate', { itemIds: [itemId] }));
  expect(isolation).toMatchObject({ state: 'done', value: { items: 1, remnants: 0, copiesOutside: [] } });
  expect(await thread.bytes(picture)).toBeNull();
  expect(await make()).toMatchObject({ state: 'done', value: { made: 0 } });
  expect(await thread.call('item.rows', { itemIds: [itemId] })).toMatchObject({
    rows: [{ isWithheld: true, hasPreview: false }],
  });
});

it('the sheet that was written is what may be shown in its folder', async () => {
  await using thread = startThread();
  await thread.makeVault();
  const caseId = await thread.makeCase();
  const path = join(thread.folder, 'a.txt');
  writeFileSync(path, 'what is isolated');
  await thread.endOf(await thread.start('intake.run', intakeOf(caseId, [path])));
  const { rows } = await thread.call('item.list', { caseId, from: 0, count: 10 });
  const { itemId } = rows[0]!;
  await thread.endOf(await thread.start('quarantine.isolate', { itemIds: [itemId] }));
  const sheet = join(thread.folder, 'sheet.pdf');
  await thread.call('quarantine.sheet', { itemId, path: sheet });
  expect(thread.said).toContainEqual({ type: 'wrote', path: sheet });
});
