import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySignsOf } from '../../../electron/core/intake/copy-signs-of.ts';
import { eachItem } from '../../../electron/core/item/items.ts';
import { readAllMetadata, readMetadataOf } from '../../../electron/core/metadata/metadata.ts';
import { itemsWithoutPreview, makePreviews } from '../../../electron/core/preview/previews.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { act } from '../../../electron/core/session/act.ts';
import {
  itemOf,
  newCase,
  type Office,
  openOffice,
  quiet,
  takePaths,
  takeText,
} from '../../support/office-vault.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

let shade = 0;
function jpeg(width: number, height: number, exif = false): Promise<Buffer> {
  const background = { r: shade++ * 7, g: 90, b: 120 };
  const image = sharp({ create: { width, height, channels: 3, background } }).jpeg();
  return (exif ? image.withExif({ IFD0: { Make: 'Camera', Model: 'CANARY-1' } }) : image).toBuffer();
}
const fresh = () => ({ session: office.session, caseId: newCase(office.session) });

function derived(itemId: string): number {
  return office.session.db
    .prepare("SELECT count(*) FROM record WHERE item_id = ? AND kind IN ('derivative', 'metadata')")
    .pluck()
    .get(itemId) as number;
}

test('nothing is decoded or read of a picture until somebody asks', async () => {
  const itemId = itemOf(await takeText(fresh(), 'a.jpg', await jpeg(40, 30)));
  expect(derived(itemId)).toBe(0);
});

test('signs of a copy that need the header show once it was read, and a camera picture has none', async () => {
  const own = fresh();
  const copy = itemOf(await takeText(own, 'KakaoTalk_20260302_101010.jpg', await jpeg(960, 40)));
  const photo = itemOf(await takeText(own, 'IMG_1.jpg', await jpeg(900, 40, true)));
  expect(copySignsOf(office.session.db, copy)).toEqual(['messenger-file-name']);
  await readAllMetadata(office.session, { caseId: own.caseId, ...quiet });
  expect(copySignsOf(office.session.db, copy)).toEqual([
    'messenger-file-name',
    'messenger-size',
    'no-camera-metadata',
  ]);
  expect(copySignsOf(office.session.db, photo)).toEqual([]);
  expect(JSON.stringify(readMetadataOf(office.session.db, photo))).toContain('CANARY-1');
  const entries = office.session.db.prepare('SELECT entry FROM custody_entry').pluck().all().join();
  expect(entries).not.toContain('CANARY-1');
});

test('a picture that cannot be decoded is reported and kept; the others get their preview', async () => {
  const own = fresh();
  const good = itemOf(await takeText(own, 'good.jpg', await jpeg(50, 40)));
  const bad = itemOf(await takeText(own, 'bad.jpg', (await jpeg(60, 40)).subarray(0, 60)));
  const outcomes = await makePreviews(office.session, { caseId: own.caseId, ...quiet });
  expect(outcomes.find(({ itemId }) => itemId === good)!.error).toBeNull();
  expect(outcomes.find(({ itemId }) => itemId === bad)!.error).not.toBeNull();
  expect([derived(good), derived(bad)]).toEqual([1, 0]);
});

test('an answer of never is remembered until the picture itself is named', async () => {
  const own = fresh();
  const dir = join(office.root, 'never');
  mkdirSync(dir);
  writeFileSync(join(dir, 'a.jpg'), await jpeg(70, 40));
  const { outcomes } = await takePaths(own, [dir], { previews: 'never' });
  const itemId = itemOf(outcomes[0]);
  expect(itemsWithoutPreview(office.session.db, own.caseId)).toEqual([]);
  expect(await makePreviews(office.session, { caseId: own.caseId, ...quiet })).toEqual([]);
  await makePreviews(office.session, { caseId: own.caseId, itemIds: [itemId], ...quiet });
  expect(derived(itemId)).toBe(1);
});

test('of a picture isolated while its preview is made nothing is kept, and that is said', async () => {
  const own = fresh();
  const itemId = itemOf(await takeText(own, 'isolated.jpg', await jpeg(80, 40)));
  const making = makePreviews(office.session, { caseId: own.caseId, ...quiet });
  await quarantineItem(office.session, itemId, { isolatedBy: 'Staff One' });
  const [outcome] = await making;
  expect(outcome?.error).not.toBeNull();
  expect(derived(itemId)).toBe(0);
});

test('picture and film of one name in one folder belong together', async () => {
  const own = fresh();
  const dir = join(office.root, 'live');
  mkdirSync(dir);
  for (const name of ['IMG_1.HEIC', 'IMG_1.MOV', 'IMG_2.HEIC']) writeFileSync(join(dir, name), name);
  const ids = (await takePaths(own, [dir])).outcomes.map(itemOf);
  const partners = [...eachItem(office.session.db, own.caseId)].map(
    ({ itemId, livePhotoWith }): [string, readonly string[]] => [itemId, livePhotoWith],
  );
  expect(new Map(partners)).toEqual(
    new Map([
      [ids[0], [ids[1]]],
      [ids[1], [ids[0]]],
      [ids[2], []],
    ]),
  );
});

test('picture and film with one identifier belong together, whatever their names and whenever they came', async () => {
  const { session, caseId } = fresh();
  const other = newCase(session);
  const keep = async (inCase: string, name: string, identifier: string) => {
    const itemId = itemOf(await takeText({ session, caseId: inCase }, name, name));
    const fields = [
      { group: 'quicktime', name: 'com.apple.quicktime.content.identifier', value: identifier },
    ];
    const value = { caseId: inCase, itemId, parentSha256: 'a'.repeat(64), image: null, fields };
    const id = `der_${itemId.slice(4)}`;
    const whole = { ...value, truncated: false, damaged: false };
    act(session, { kind: 'derive', subject: itemId, records: [{ id, kind: 'metadata', value: whole }] });
    return itemId;
  };
  const picture = await keep(caseId, 'picture.bin', 'A1');
  const film = await keep(caseId, 'film.bin', 'A1');
  await keep(caseId, 'alone.bin', 'B2');
  await keep(caseId, 'none.bin', '');
  await keep(caseId, 'none too.bin', '');
  await keep(other, 'elsewhere.bin', 'A1');
  const found = eachItem(session.db, caseId).map(({ livePhotoWith }) => livePhotoWith);
  expect([...found]).toEqual([[film], [picture], [], [], []]);
});
