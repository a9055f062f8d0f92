import { expect, it, vi } from 'vitest';
import { destroyItem } from '../../electron/core/destroy/destroy.ts';
import { hideItems } from '../../electron/core/quarantine/quarantine.ts';
import { openDesk } from '../../electron/worker/desk.ts';
import { mediaHandlers } from '../../electron/worker/handlers/media.ts';
import { itemOf, openOffice, takeText } from '../support/office-vault.ts';

const meanwhile = vi.hoisted(() => ({ happens: async (): Promise<void> => {} }));
vi.mock('../../electron/core/item/view.ts', () => ({
  async decodeView() {
    await meanwhile.happens();
    return { bytes: new Uint8Array(1), type: 'image/png', width: 1, height: 1, isWhole: true };
  },
}));

it.each([
  ['isolated', 'ITEM_WITHHELD'],
  ['destroyed', 'RECORD_UNKNOWN'],
  ['left alone', null],
] as const)('a picture that is %s while it is decoded: %s', async (how, code) => {
  const office = await openOffice();
  const { session } = office;
  const desk = openDesk({ ports: session.ports, tell: () => {}, wrote: () => {}, busy: () => {} });
  desk.session = session;
  const itemId = itemOf(await takeText(office, 'a.png', 'a picture'));
  meanwhile.happens = async () => {
    if (how === 'isolated') hideItems(session, [itemId], { isolatedBy: 'Staff One' });
    if (how === 'destroyed') await destroyItem(session, itemId, 'taken-by-mistake');
  };
  const tools = { signal: new AbortController().signal, onProgress() {} };
  const shown = Promise.resolve(mediaHandlers['view.make'](desk, { itemId }, tools));
  expect(
    await shown.then(
      () => null,
      (error) => error.code,
    ),
  ).toBe(code);
  expect(desk.grants.size).toBe(code === null ? 1 : 0);
  await office.close();
});
