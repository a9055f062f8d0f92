import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesSource, createForkHost } from '../../electron/core/decode/index.ts';
import { destroyItem } from '../../electron/core/destroy/destroy.ts';
import { quarantineItem } from '../../electron/core/quarantine/quarantine.ts';
import { findBytes, readBytes } from '../../electron/worker/bytes.ts';
import { closeGone } from '../../electron/worker/close-gone.ts';
import { clearDesk, type Desk, openDesk } from '../../electron/worker/desk.ts';
import { mediaHandlers } from '../../electron/worker/handlers/media.ts';
import { drawPaper, layPaper, pageAddress, removePaper } from '../../electron/worker/papers.ts';
import { codeOf, itemOf, type Office, openOffice, takeText } from '../support/office-vault.ts';
import { intakeOf, startThread } from './open-worker.ts';

let office: Office;
let desk: Desk;
/** How many children were started by the desk's own host. */
let started = 0;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  started = 0;
  const forking = createForkHost();
  const decoders: typeof forking = {
    start(...given) {
      started++;
      return forking.start(...given);
    },
  };
  const nothing = (): void => {};
  const ports = { ...office.session.ports, decoders };
  desk = openDesk({ ports, tell: nothing, wrote: nothing, busy: nothing });
  desk.session = office.session;
});
afterEach(() => removePaper(desk));

async function pdf(...widths: number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const width of widths) document.addPage([width, 300]);
  return document.save();
}

const tools = { signal: new AbortController().signal, onProgress: () => {} };
const page = (itemId: string, number: number) =>
  mediaHandlers['pdf.page'](desk, { itemId, page: number }, tools);
const take = async (name: string, bytes: Uint8Array | string) =>
  itemOf(await takeText(office, name, Buffer.from(bytes as string)));

describe('pages that lie on the desk', () => {
  const layOne = async (name: string) => {
    const item = itemOf(await takeText(office, name, `text of ${name}`));
    const bytes = await pdf(200);
    const paper = layPaper(desk, { kind: 'exhibit', itemIds: [item], files: [() => bytesSource(bytes)] });
    const address = pageAddress(paper, 0, 0);
    const { size } = (await findBytes(desk, address))!;
    expect(readBytes(desk, address, 0, size)).not.toBe(null);
    return { session: office.session, item, address, size };
  };

  it('and were drawn are served no more once what stands on them is destroyed', async () => {
    const { session, item, address, size } = await layOne('b.txt');
    await destroyItem(session, item, 'taken-by-mistake');
    expect(readBytes(desk, address, 0, size)).toBe(null);
    expect(await findBytes(desk, address)).toBe(null);
    expect(desk.paper).toBe(null);
  });

  it.each(['isolated', 'destroyed'])('are let go when what stands on them is %s', async (how) => {
    const { session, item } = await layOne(`${how}.txt`);
    if (how === 'isolated') await quarantineItem(session, item, { isolatedBy: 'Staff One' });
    else await destroyItem(session, item, 'taken-by-mistake');
    closeGone(desk);
    expect(desk.paper).toBe(null);
  });

  it('are taken away when what stands on them is isolated, those already drawn too', async () => {
    const item = itemOf(await takeText(office, 'a.txt', 'text'));
    const bytes = await pdf(200);
    const paper = layPaper(desk, { kind: 'exhibit', itemIds: [item], files: [() => bytesSource(bytes)] });
    const address = pageAddress(paper, 0, 0);
    expect((await drawPaper(desk, address))?.contentType).toBe('image/png');
    await quarantineItem(office.session, item, { isolatedBy: 'Staff One' });
    expect(readBytes(desk, address, 0, 8)).toBe(null);
    expect(await drawPaper(desk, address)).toBe(null);
    expect(desk.paper).toBe(null);
  });
});

describe('a PDF that was taken in', () => {
  it('is drawn page by page, in children of the desk’s own host', async () => {
    const item = await take('two.pdf', await pdf(400, 600));
    const first = await page(item, 0);
    expect(first).toMatchObject({ pages: 2, width: 2000, height: 1500, lacksFonts: false });
    const second = await page(item, 1);
    expect(second).toMatchObject({ pages: 2, width: 2000, height: 1000 });
    expect(second.path).not.toBe(first.path);
    expect((await findBytes(desk, second.path))?.contentType).toBe('image/png');
    expect(Buffer.from(readBytes(desk, second.path, 0, 4)!).toString('latin1')).toBe('\x89PNG');
    expect(started).toBe(1);
  });

  it('that has no such page says so, and the others are still there', async () => {
    const item = await take('one.pdf', await pdf(410));
    const { path } = await page(item, 0);
    expect(await codeOf(() => page(item, 1))).toBe('PDF_DAMAGED');
    for (const other of [`${path}9`, path.replace('/0/', '/1/'), path.replace('pap_', 'pap_9')])
      expect([other, await findBytes(desk, other)]).toEqual([other, null]);
    expect(await findBytes(desk, path)).not.toBe(null);
  });

  it.each([
    ['damaged', '%PDF-1.7\nnothing', 'PDF_DAMAGED'],
    ['no PDF', 'some other text', 'MEDIA_KIND'],
  ])('and cannot be read says why: %s', async (name, bytes, code) => {
    const item = await take(`${name}.bin`, bytes);
    expect(await codeOf(() => page(item, 0))).toBe(code);
  });

  it('is gone when another document is looked at', async () => {
    const [one, other] = [await take('b.pdf', await pdf(420)), await take('c.pdf', await pdf(430))];
    const { path } = await page(one, 0);
    await page(other, 0);
    expect(await findBytes(desk, path)).toBe(null);
    expect(readBytes(desk, path, 0, 4)).toBe(null);
  });

  it('is gone when it is closed, and the closing of another closes nothing', async () => {
    const item = await take('d.pdf', await pdf(440));
    const { path } = await page(item, 0);
    mediaHandlers['pdf.close'](desk, { itemId: 'itm_other' });
    expect(await findBytes(desk, path)).not.toBe(null);
    mediaHandlers['pdf.close'](desk, { itemId: item });
    expect(await findBytes(desk, path)).toBe(null);
    expect(desk.paper).toBe(null);
  });

  it('is gone at once when it is isolated, and is not opened again', async () => {
    const item = await take('e.pdf', await pdf(450));
    const { path } = await page(item, 0);
    await quarantineItem(office.session, item, { isolatedBy: 'Staff One' });
    closeGone(desk);
    expect(desk.paper).toBe(null);
    expect(await findBytes(desk, path)).toBe(null);
    expect(await codeOf(() => page(item, 0))).toBe('ITEM_WITHHELD');
  });

  it('is not given when the vault was locked while it was drawn', async () => {
    const item = await take('f.pdf', await pdf(460));
    const drawing = codeOf(() => page(item, 0));
    const { session } = desk;
    desk.session = { ...session!, close: async () => {} };
    await clearDesk(desk);
    expect(await drawing).toBe('CANCELLED');
    expect(desk.paper).toBe(null);
  });

  it('leaves nothing in the vault', async () => {
    const item = await take('g.pdf', await pdf(470));
    const contents = () => office.session.db.prepare('SELECT count(*) FROM content').pluck().get();
    const before = contents();
    await page(item, 0);
    expect(contents()).toBe(before);
  });
});

it('pages of a PDF are had of the thread by their address until the lock', async () => {
  await using thread = startThread();
  await thread.makeVault();
  const path = join(thread.folder, 'a.pdf');
  writeFileSync(path, await pdf(400));
  const caseId = await thread.makeCase();
  await thread.endOf(await thread.start('intake.run', intakeOf(caseId, [path])));
  const { rows } = await thread.call('item.list', { caseId, from: 0, count: 1 });
  const end = await thread.endOf(await thread.start('pdf.page', { itemId: rows[0]!.itemId, page: 0 }));
  const drawn = (end as { value: { path: string } }).value;
  expect((await thread.bytes(drawn.path))?.contentType).toBe('image/png');
  await thread.lock();
  expect(await thread.bytes(drawn.path)).toBe(null);
});
