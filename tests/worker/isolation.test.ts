import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../support/png-encoder.ts';
import { intakeOf, startThread, type Thread } from './open-worker.ts';

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

describe('an isolation while an intake goes on', () => {
  const begin = async (thread: Thread) => {
    await thread.makeVault();
    const caseId = await thread.makeCase();
    const small = join(thread.folder, 'a.txt');
    const large = join(thread.folder, 'large.bin');
    writeFileSync(small, 'a text that can be told from others');
    writeFileSync(large, Buffer.alloc(60 * 1024 ** 2, 1));
    await thread.endOf(await thread.start('intake.run', intakeOf(caseId, [small])));
    const { rows } = await thread.call('item.list', { caseId, from: 0, count: 10 });
    const { itemId } = rows[0]!;
    const intake = await thread.start('intake.run', intakeOf(caseId, [large]));
    return {
      caseId,
      itemId,
      intake,
      isolation: await thread.start('quarantine.isolate', { itemIds: [itemId] }),
    };
  };
  const isHidden = async (thread: Thread, itemId: string) =>
    (await thread.call('item.rows', { itemIds: [itemId] })).rows[0]?.isWithheld;
  const hasEnded = (thread: Thread, jobId: string) =>
    thread.events('job').some((each) => each.jobId === jobId && each.state !== 'running');

  it('hides at once and removes afterwards', async () => {
    await using thread = startThread();
    const { itemId, intake, isolation } = await begin(thread);
    expect(await isHidden(thread, itemId)).toBe(true);
    expect(await thread.codeOf('item.text', { itemId, page: 0, encoding: null })).toBe('ITEM_WITHHELD');
    expect(hasEnded(thread, intake)).toBe(false);
    expect(await thread.endOf(isolation)).toMatchObject({ state: 'done', value: { items: 1, remnants: 0 } });
    expect(hasEnded(thread, intake)).toBe(true);
  });

  it('that a lock ends before its turn stays isolated, and the next opening removes the bytes', async () => {
    await using thread = startThread();
    const { caseId, itemId, isolation } = await begin(thread);
    await thread.lock('hidden');
    expect((await thread.endOf(isolation)).state).toBe('cancelled');
    const { warnings } = await thread.call(...thread.open());
    expect(warnings.map(({ code }) => code)).toEqual(['removal-finished']);
    expect(await isHidden(thread, itemId)).toBe(true);
    expect((await thread.call('quarantine.list', { caseId, from: 0, count: 10 })).rows).toMatchObject([
      { itemId, hasBytes: false },
    ]);
  });

  it('takes others along that are asked for meanwhile, each with its own number of items', async () => {
    await using thread = startThread();
    const { caseId, itemId, isolation } = await begin(thread);
    const again = await thread.start('quarantine.isolate', { itemIds: [itemId] });
    expect(await thread.endOf(isolation)).toMatchObject({ state: 'done', value: { items: 1 } });
    expect(await thread.endOf(again)).toMatchObject({ state: 'done', value: { items: 0, remnants: 0 } });
    expect((await thread.call('quarantine.list', { caseId, from: 0, count: 10 })).total).toBe(1);
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
