import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '../../electron/core/ports.ts';
import { makePreviews } from '../../electron/core/preview/previews.ts';
import { quarantineItem } from '../../electron/core/quarantine/quarantine.ts';
import { answerRecording } from '../../electron/core/recording/answers.ts';
import { CHUNK_SIZE } from '../../electron/core/store/content.ts';
import { findBytes, readBytes } from '../../electron/worker/bytes.ts';
import { closeGone } from '../../electron/worker/close-gone.ts';
import { clearDesk, type Desk, openDesk } from '../../electron/worker/desk.ts';
import { mediaHandlers } from '../../electron/worker/handlers/media.ts';
import { codeOf, itemOf, type Office, openOffice, quiet, takeText } from '../support/office-vault.ts';

const HEAD = Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1');
const SOUND = Buffer.concat([HEAD, Buffer.alloc(2 * CHUNK_SIZE + 1000, 7)]);

let office: Office;
let desk: Desk;
const ids: Record<string, string> = {};

const tools = { signal: new AbortController().signal, onProgress: () => {} };
const open = async (itemId: string) => mediaHandlers['media.open'](desk, { itemId });

beforeAll(async () => {
  office = await openOffice();
  const nothing = (): void => {};
  desk = openDesk({ ports: systemPorts, tell: nothing, wrote: nothing, busy: nothing });
  desk.session = office.session;
  const create = { width: 700, height: 40, channels: 3, background: '#336699' } as const;
  const files: Record<string, Buffer> = {
    'call.wav': SOUND,
    'other.wav': Buffer.concat([HEAD, Buffer.alloc(50, 1)]),
    'a.png': await sharp({ create }).png().toBuffer(),
    'b.png': await sharp({ create: { ...create, height: 41 } })
      .png()
      .toBuffer(),
    'a.pdf': Buffer.from('%PDF-1.7\nbody'),
    'a.txt': Buffer.from('text'),
    'a.html': Buffer.from('<!doctype html><script>1</script>'),
  };
  for (const [name, bytes] of Object.entries(files)) ids[name] = itemOf(await takeText(office, name, bytes));
  await makePreviews(office.session, { caseId: office.caseId, ...quiet });
});
afterAll(() => office.close());

describe('what nobody opened', () => {
  it.each(['call.wav', 'a.png', 'a.pdf', 'a.txt', 'a.html'])('is not given to the page: %s', async (name) => {
    const id = ids[name];
    for (const end of [
      '',
      '/original',
      '/media',
      `/media/${'0'.repeat(32)}`,
      `/view/${'0'.repeat(32)}`,
      '/media/',
    ])
      expect([end, await findBytes(desk, `/vault/item/${id}${end}`)]).toEqual([end, null]);
  });

  it('but the preview of a picture', async () => {
    const path = `/vault/item/${ids['a.png']}/preview`;
    expect((await findBytes(desk, path))?.contentType).toBe('image/jpeg');
    expect(readBytes(desk, path, 0, 2)).toEqual(Uint8Array.of(0xff, 0xd8));
  });
});

describe('a recording that somebody opened', () => {
  it('is read row by row, as what our own look at it found', async () => {
    const { path } = await open(ids['call.wav']!);
    expect(await findBytes(desk, path)).toEqual({ contentType: 'audio/wav', size: SOUND.length });
    expect(readBytes(desk, path, 0, SOUND.length)).toEqual(new Uint8Array(SOUND.subarray(0, CHUNK_SIZE)));
    const edge = readBytes(desk, path, CHUNK_SIZE - 2, CHUNK_SIZE + 2);
    expect(edge).toEqual(new Uint8Array(SOUND.subarray(CHUNK_SIZE - 2, CHUNK_SIZE)));
    const end = readBytes(desk, path, 2 * CHUNK_SIZE, SOUND.length)!;
    expect(end.length).toBe(SOUND.length - 2 * CHUNK_SIZE);
    expect(end.buffer.byteLength).toBe(end.length);
    expect(readBytes(desk, path, SOUND.length, SOUND.length + 9)?.length).toBe(0);
  });

  it('is had by its own name alone', async () => {
    const { path, token } = await open(ids['call.wav']!);
    expect(await findBytes(desk, `/vault/item/${ids['a.png']}/media/${token}`)).toBe(null);
    expect(await findBytes(desk, `/vault/item/${ids['call.wav']}/view/${token}`)).toBe(null);
    expect(await findBytes(desk, `${path}0`)).toBe(null);
    mediaHandlers['media.close'](desk, { token });
    expect(await findBytes(desk, path)).toBe(null);
    expect(readBytes(desk, path, 0, 1)).toBe(null);
  });

  it('gives way to the fifth that is opened', async () => {
    const paths: string[] = [];
    for (let times = 0; times < 5; times++) paths.push((await open(ids['call.wav']!)).path);
    const found = await Promise.all(paths.map((path) => findBytes(desk, path)));
    expect(found.map((each) => each !== null)).toEqual([false, true, true, true, true]);
  });

  it('is stopped by the answer that it is of others, however it was opened', async () => {
    const id = ids['call.wav']!;
    const { path } = await open(id);
    answerRecording(office.session, id, 'no');
    expect(await findBytes(desk, path)).toBe(null);
    expect(readBytes(desk, path, 0, 10)).toBe(null);
    expect(await codeOf(() => open(id))).toBe('RECORDING_BLOCKED');
    answerRecording(office.session, id, 'yes');
    expect(await findBytes(desk, path)).not.toBe(null);
  });

  it('is stopped by its isolation', async () => {
    const { path } = await open(ids['other.wav']!);
    await quarantineItem(office.session, ids['other.wav']!, { isolatedBy: 'A' });
    expect(await findBytes(desk, path)).toBe(null);
    expect(await codeOf(() => open(ids['other.wav']!))).toBe('ITEM_WITHHELD');
    const { size } = desk.grants;
    closeGone(desk);
    expect(desk.grants.size).toBe(size - 1);
  });
});

describe('an opening', () => {
  it.each(['a.png', 'a.pdf', 'a.txt', 'a.html'])('is not had of %s, which no player plays', async (name) => {
    expect(await codeOf(() => open(ids[name]!))).toBe('MEDIA_KIND');
  });

  it('of an unknown item is refused', async () => {
    expect(await codeOf(() => open('itm_00000000000000000000'))).toBe('RECORD_UNKNOWN');
  });
});

describe('a picture in full', () => {
  it('is decoded for looking, held in memory for two at once, and never stored', async () => {
    const contents = () => office.session.db.prepare('SELECT count(*) FROM content').pluck().get();
    const before = contents();
    const view = await mediaHandlers['view.make'](desk, { itemId: ids['a.png']! }, tools);
    expect(view).toMatchObject({ width: 700, height: 40, isWhole: true });
    expect((await findBytes(desk, view.path))?.contentType).toBe('image/png');
    const again = await mediaHandlers['view.make'](desk, { itemId: ids['a.png']! }, tools);
    expect([await findBytes(desk, view.path), (await findBytes(desk, again.path))?.contentType]).toEqual([
      null,
      'image/png',
    ]);
    await mediaHandlers['view.make'](desk, { itemId: ids['b.png']! }, tools);
    expect(await findBytes(desk, again.path)).not.toBe(null);
    expect(contents()).toBe(before);
  });
});

describe('the lock', () => {
  it('closes whatever was open', async () => {
    const { path } = await open(ids['call.wav']!);
    const view = await mediaHandlers['view.make'](desk, { itemId: ids['a.png']! }, tools);
    const { session } = desk;
    desk.session = { ...session!, close: async () => {} };
    await clearDesk(desk);
    expect([await findBytes(desk, path), await findBytes(desk, view.path)]).toEqual([null, null]);
    desk.session = session;
    expect([await findBytes(desk, path), await findBytes(desk, view.path)]).toEqual([null, null]);
  });
});
