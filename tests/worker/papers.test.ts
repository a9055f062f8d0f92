import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarantineItem } from '../../electron/core/quarantine/quarantine.ts';
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
