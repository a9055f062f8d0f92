import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { destroyItem } from '../../electron/core/destroy/destroy.ts';
import { quarantineItem } from '../../electron/core/quarantine/quarantine.ts';
import { findBytes, readBytes } from '../../electron/worker/bytes.ts';
import { closeGone } from '../../electron/worker/close-gone.ts';
import { openDesk } from '../../electron/worker/desk.ts';
import { drawPaper, layPaper } from '../../electron/worker/papers.ts';
import { itemOf, type Office, openOffice, takeText } from '../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function onePage(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 300]);
  return document.save();
}

describe('pages that lie on the desk', () => {
  const layOne = async (name: string) => {
    const { session } = office;
    const desk = openDesk({ ports: session.ports, tell: () => {}, wrote: () => {}, busy: () => {} });
    desk.session = session;
    const item = itemOf(await takeText(office, name, `text of ${name}`));
    const file = { name: 'a.pdf', pages: 1, bytes: await onePage(), look: [] };
    const address = `/vault/paper/${layPaper(desk, [item], [file])}/0/0`;
    const { size } = (await findBytes(desk, address))!;
    expect(readBytes(desk, address, 0, size)).not.toBe(null);
    return { desk, session, item, address, size };
  };

  it('and were drawn are served no more once what stands on them is destroyed', async () => {
    const { desk, session, item, address, size } = await layOne('b.txt');
    await destroyItem(session, item, 'taken-by-mistake');
    expect(readBytes(desk, address, 0, size)).toBe(null);
    expect(await findBytes(desk, address)).toBe(null);
    expect(desk.paper).toBe(null);
  });

  it.each(['isolated', 'destroyed'])('are let go when what stands on them is %s', async (how) => {
    const { desk, session, item } = await layOne(`${how}.txt`);
    if (how === 'isolated') await quarantineItem(session, item, { isolatedBy: 'Staff One' });
    else await destroyItem(session, item, 'taken-by-mistake');
    closeGone(desk);
    expect(desk.paper).toBe(null);
  });

  it('are taken away when what stands on them is isolated, those already drawn too', async () => {
    const { session } = office;
    const desk = openDesk({ ports: session.ports, tell: () => {}, wrote: () => {}, busy: () => {} });
    desk.session = session;
    const item = itemOf(await takeText(office, 'a.txt', 'text'));
    const file = { name: 'a.pdf', pages: 1, bytes: await onePage(), look: [] };
    const address = `/vault/paper/${layPaper(desk, [item], [file])}/0/0`;
    expect((await drawPaper(desk, address))?.contentType).toBe('image/png');
    await quarantineItem(session, item, { isolatedBy: 'Staff One' });
    expect(await drawPaper(desk, address)).toBe(null);
    expect(desk.paper).toBe(null);
  });
});
