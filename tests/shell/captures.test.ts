import { beforeEach, expect, it, vi } from 'vitest';
import { CAPTURE_PATH, createCaptures } from '../../electron/shell/captures.ts';

const system = vi.hoisted(() => ({ meanwhile: () => {}, drawn: 0 }));
vi.mock('electron', () => {
  const thumbnail = {
    isEmpty: () => false,
    getSize: () => ({ width: 1, height: 1 }),
    toPNG() {
      system.drawn++;
      return Buffer.from('a picture');
    },
  };
  return {
    BrowserWindow: class {},
    screen: { getAllDisplays: () => [{ id: 1, size: { width: 1, height: 1 }, scaleFactor: 1 }] },
    desktopCapturer: {
      async getSources() {
        system.meanwhile();
        return [{ id: 'window:1', name: 'a', display_id: '', thumbnail }];
      },
    },
  };
});

beforeEach(() => {
  system.meanwhile = () => {};
  system.drawn = 0;
});

function setUp() {
  const happened: string[] = [];
  const captures = createCaptures({
    minimize: () => void happened.push('minimise'),
    restore: () => void happened.push('restore'),
  });
  return { captures, happened };
}

it('pictures of screens that were asked for before a lock are not kept after it', async () => {
  const { captures } = setUp();
  system.meanwhile = captures.drop;
  await expect(captures.sources()).rejects.toMatchObject({ code: 'CAPTURE_GONE' });
  expect(system.drawn).toBe(0);
});

it('without a lock they are shown', async () => {
  const { captures } = setUp();
  const [source] = await captures.sources();
  expect(source?.picture.startsWith(CAPTURE_PATH)).toBe(true);
  expect(captures.picture(source!.picture)).not.toBe(null);
});

it('a window that was hidden while a picture was being made stays out of sight', async () => {
  const { captures, happened } = setUp();
  system.meanwhile = captures.drop;
  await expect(captures.take('window:1', 0)).rejects.toMatchObject({ code: 'CAPTURE_GONE' });
  expect(happened).toEqual(['minimise']);
});

it('otherwise it comes back', async () => {
  const { captures, happened } = setUp();
  await captures.take('window:1', 0);
  expect(happened).toEqual(['minimise', 'restore']);
});
