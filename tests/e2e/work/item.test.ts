import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { quarantineItem } from '../../../electron/core/quarantine/quarantine.ts';
import { openSession } from '../../../electron/core/session/session.ts';
import { findBarriers } from '../axe.ts';
import { call, runJob } from '../call.ts';

import { type Driven, handsOn, PASSPHRASE, startInCase, takeIn, unlock } from '../drive.ts';
import {
  writeBarePdf,
  writeBrokenPdf,
  writeLockedPdf,
  writePdf,
  writePicture,
  writeSilence,
} from './item-files.ts';

let driven: Driven;
let caseId: string;
const ids = new Map<string, string>();

beforeAll(async () => {
  driven = await startInCase('First');
  const { page, folder } = driven;
  const text = join(folder, 'note.txt');
  writeFileSync(text, 'plain, \u202eturned\u202c, and \u200bhidden\nsecond line <b>no mark</b>\n');
  const paths = [
    await writePicture(folder, 'one.png', 100),
    await writePicture(folder, 'two.png', 160),
    writeSilence(folder, 'call.wav', 600),
    await writePdf(folder, 'paper.pdf'),
    await writeBarePdf(folder, 'bare.pdf'),
    await writeLockedPdf(folder, 'locked.pdf'),
    writeBrokenPdf(folder, 'broken.pdf'),
    text,
  ];
  caseId = await takeIn(page, paths);
  const { rows } = await call(page, 'item.list', { caseId, from: 0, count: 20 });
  for (const { name, itemId } of rows) ids.set(name, itemId);
});
afterAll(() => driven.close());

const { tab, turnTo } = handsOn(() => driven.page);

const press = (name: string) =>
  driven.page.getByRole('main').getByRole('button', { name, exact: true }).click();

async function openItem(name: string): Promise<void> {
  await turnTo('Evidence');
  await driven.page.getByLabel('File name holds').fill(name);
  await driven.page.getByRole('listbox').getByRole('option', { name }).dblclick();
  await driven.page.getByRole('heading', { level: 1, name }).waitFor();
}

/** The page is loaded anew by it, so that nothing of the vault stays in its memory. */
async function lock(): Promise<void> {
  const { page } = driven;
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await reloaded;
  await page.getByRole('heading', { name: 'The vault is locked' }).waitFor();
}

const onClipboard = () => driven.app.evaluate(({ clipboard }: typeof Electron) => clipboard.readText());

/** As the page's own element would ask. */
const askFor = (path: string, range?: string) =>
  driven.app.evaluate(
    async ({ session }: typeof Electron, asked) => {
      const headers = asked.range === undefined ? {} : { range: asked.range };
      const response = await session.fromPartition('jikim').fetch(`app://jikim${asked.path}`, { headers });
      const { status } = response;
      const place = response.headers.get('content-range');
      const type = response.headers.get('content-type');
      return { status, place, type, length: (await response.arrayBuffer()).byteLength };
    },
    { path, ...(range === undefined ? {} : { range }) },
  );

describe('a picture', () => {
  it('whose preview was put off is decoded when a person asks, and is blurred until one asks for that', async () => {
    const { page } = driven;
    await openItem('one.png');
    expect(await page.locator('main img').count()).toBe(0);
    await press('Make the preview');
    const stage = page.locator('.stage');
    await stage.locator('img').waitFor();
    expect(await stage.getAttribute('data-clear')).toBe('false');
    await stage.focus();
    await page.keyboard.down(' ');
    await expect.poll(() => stage.getAttribute('data-clear')).toBe('true');
    await page.keyboard.up(' ');
    await expect.poll(() => stage.getAttribute('data-clear')).toBe('false');
  });

  it('is zoomed and turned by keys, in its full size when asked, and covered when the window is left', async () => {
    const { page } = driven;
    await press('Show it clearly');
    const picture = page.locator('.stage img');
    const widthOf = () => picture.evaluate((element) => element.getBoundingClientRect().width);
    const whole = await widthOf();
    await page.locator('.stage').focus();
    await page.keyboard.press('1');
    await expect.poll(widthOf).toBe(900);
    await press('Open the full size');
    await page.getByText('Full size, decoded for looking').waitFor();
    expect(await picture.getAttribute('src')).toMatch(/\/view\/[0-9a-f]{32}$/);
    await expect
      .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalHeight))
      .toBe(1600);
    await page.locator('.stage').focus();
    await page.keyboard.press('r');
    await expect.poll(widthOf).toBe(1600);
    await page.keyboard.press('R');
    await page.keyboard.press('0');
    await expect.poll(widthOf).toBe(whole);
    await page.locator('.stage').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(widthOf).toBeGreaterThan(whole);
    await page.locator('.stage').focus();
    await page.keyboard.press('0');
    await expect.poll(widthOf).toBe(whole);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(() => page.locator('.stage').getAttribute('data-clear')).toBe('false');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is compared with one that looks alike', async () => {
    const { page } = driven;
    await runJob(page, 'item.makePreview', { itemId: ids.get('two.png')! });
    await press('Compare');
    await page.getByLabel(/With which picture/).selectOption(ids.get('two.png')!);
    await page.getByText('Their bytes differ').waitFor();
    await page.getByText(/\d+ of 64 bits apart/).waitFor();
    expect(await page.locator('.two-pictures .stage').count()).toBe(2);
    expect(await findBarriers(page)).toEqual([]);
    await press('End the comparison');
  });

  it('leads to the next piece by a key', async () => {
    const { page } = driven;
    await page.keyboard.press('Alt+PageDown');
    await page.getByRole('heading', { level: 1, name: 'two.png' }).waitFor();
    await page.locator(`.stage img[src*="${ids.get('two.png')!}"]`).waitFor();
    await page.keyboard.press('Alt+PageUp');
    await page.getByRole('heading', { level: 1, name: 'one.png' }).waitFor();
  });

  it('has hashes to copy, kept out of the history of the clipboard', async () => {
    const { page, app } = driven;
    await tab('Hashes');
    await press('Copy SHA-256');
    await page.getByText('Copied.').waitFor();
    expect(await onClipboard()).toMatch(/^[0-9a-f]{64}$/);
    const hints = await app.evaluate(
      async ({ clipboard }: typeof Electron) => (await clipboard.read())[0]?.types,
    );
    if (process.platform === 'linux') expect(hints?.join()).toContain('passwordManagerHint');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('shows how it came, what was made of it, and what its file says of itself', async () => {
    const { page } = driven;
    await openItem('one.png');
    await tab('Acquisitions');
    await page.getByRole('heading', { name: 'Acquisition 1' }).waitFor();
    await page.getByText('Han Areum').waitFor();
    await tab('Derivatives');
    await page.getByText('orient-fit-flatten').waitFor();
    await tab('Exhibits');
    await page.getByText('No exhibit shows this file.').waitFor();
    await tab('Metadata');
    await page.getByText('PNG, 900 × 1600 pixels').waitFor();
    await tab('History');
    await page.getByText('Derivative made').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('a recording', () => {
  it('is opened by a person, played and sought, and its bytes are had by that opening alone', async () => {
    const { page } = driven;
    await openItem('call.wav');
    const itemId = ids.get('call.wav')!;
    expect(await page.locator('audio').count()).toBe(0);
    await page.getByText('It is not recorded whether the person who recorded took part').waitFor();
    await press('Open the recording');
    const player = page.locator('audio');
    await player.evaluate(
      (element: HTMLAudioElement) =>
        new Promise<void>((resolve) => {
          const seek = (): void => {
            element.currentTime = 590;
            element.onseeked = () => resolve();
          };
          if (element.readyState > 0) seek();
          else element.onloadedmetadata = seek;
        }),
    );
    expect(
      await player.evaluate((element: HTMLAudioElement) => [element.duration, element.currentTime]),
    ).toEqual([600, 590]);
    const path = (await player.getAttribute('src'))!;
    const size = 44 + 600 * 16_000;
    expect(await askFor(path, 'bytes=0-9')).toEqual({
      status: 206,
      place: `bytes 0-9/${size}`,
      type: 'audio/wav',
      length: 10,
    });
    expect(await askFor(path, `bytes=${size}-`)).toMatchObject({
      status: 416,
      place: `bytes */${size}`,
      length: 0,
    });
    expect(await findBarriers(page)).toEqual([]);
    for (const guess of [`/vault/item/${itemId}/media/${'0'.repeat(32)}`, `/vault/item/${itemId}/original`])
      expect(await askFor(guess)).toMatchObject({ status: 404, length: 0 });
    await tab('Hashes');
    await expect.poll(async () => (await askFor(path)).status).toBe(404);
  });

  it('of others is not played, and its opening ends, until a lawyer has decided', async () => {
    const { page } = driven;
    const itemId = ids.get('call.wav')!;
    await tab('Look');
    await press('Open the recording');
    const path = (await page.locator('audio').getAttribute('src'))!;
    await page.getByText('No', { exact: true }).click();
    await page.getByText('This may be a recording of a conversation between others.').waitFor();
    expect(await page.locator('audio').count()).toBe(0);
    expect(await askFor(path)).toMatchObject({ status: 404, length: 0 });
    await expect(call(page, 'media.open', { itemId })).rejects.toThrow('RECORDING_BLOCKED');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByText('Yes', { exact: true }).click();
    await page.getByRole('button', { name: 'Open the recording' }).waitFor();
  });
});

/** The picture of a page, counted from 1, as the isolated decoder drew it. */
const drawnPage = (page: number) =>
  driven.page.locator(`.stage img[src^="/vault/paper/"][src$="/${page - 1}"]`);

/** Pixels of the drawn page that hold ink. */
const ink = () =>
  driven.page.locator('.stage img').evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const { naturalWidth: width, naturalHeight: height } = element;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d')!;
    pen.drawImage(element, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 80) count++;
    return count;
  });

describe('a PDF', () => {
  it('is drawn page by page and blurred, runs nothing, and says what is in it', async () => {
    const { page } = driven;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await openItem('paper.pdf');
    await press('See what is in it');
    await page.getByText('2 pages').waitFor();
    await page
      .getByText(/Scripts \(not run\)|Actions on opening \(not run\)/)
      .first()
      .waitFor();
    await press('Show the pages');
    await drawnPage(1).waitFor();
    expect(await page.locator('.stage').getAttribute('data-clear')).toBe('false');
    expect(await ink()).toBeGreaterThan(100);
    await press('Page after');
    await drawnPage(2).waitFor();
    expect(dialogs).toEqual([]);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is enlarged as a view, by keys as well, and covered when the window is left', async () => {
    const { page } = driven;
    await press('Show it clearly');
    const widthOf = () => drawnPage(2).evaluate((element) => element.getBoundingClientRect().width);
    const whole = await widthOf();
    await page.locator('.stage').focus();
    await page.keyboard.press('1');
    await expect.poll(widthOf).toBe(1000);
    await page.keyboard.press('0');
    await expect.poll(widthOf).toBe(whole);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(() => page.locator('.stage').getAttribute('data-clear')).toBe('false');
  });

  it('is turned by keyboard alone, and a page that was drawn is had no more once the screen is left', async () => {
    const { page } = driven;
    await page.getByRole('button', { name: 'Page before' }).focus();
    await page.keyboard.press('Enter');
    await drawnPage(1).waitFor();
    const path = (await drawnPage(1).getAttribute('src'))!;
    expect(await askFor(path)).toMatchObject({ status: 200, type: 'image/png' });
    await tab('Hashes');
    await expect.poll(async () => (await askFor(path)).status).toBe(404);
  });

  it.each([
    ['locked.pdf', 'The PDF is protected by a password.'],
    ['broken.pdf', 'The PDF is damaged and cannot be read'],
  ])('that cannot be read says why: %s', async (name, said) => {
    const { page } = driven;
    await openItem(name);
    await press('Show the pages');
    await page.getByText(said).waitFor();
    expect(await page.locator('main img, main canvas').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('a PDF without its fonts', () => {
  it('is drawn in ours, and that is said', async () => {
    const { page } = driven;
    await openItem('bare.pdf');
    await press('Show the pages');
    await drawnPage(1).waitFor();
    await page.getByText('does not carry all of its fonts').waitFor();
    expect(await ink()).toBeGreaterThan(100);
  });
});

describe('a text', () => {
  it('is shown as text, with what cannot be seen by name', async () => {
    const { page } = driven;
    await openItem('note.txt');
    await page.getByText('second line <b>no mark</b>').waitFor();
    expect(await page.locator('.unseen').allInnerTexts()).toEqual(['U+202E', 'U+202C', 'U+200B']);
    expect(await page.locator('.plain-text b').count()).toBe(0);
    await page.getByLabel('Encoding').selectOption('utf-16le');
    await page.locator('.plain-text', { hasNotText: 'second line' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('a film', () => {
  it('is blurred until somebody asks, and stops when the window is left', async () => {
    const { page, folder } = driven;
    const path = join(folder, 'film.webm');
    writeFileSync(path, await recordFilm());
    await takeIn(page, [path], { previews: 'never' });
    await openItem('film.webm');
    await press('Open the film');
    const film = page.locator('video');
    expect(await film.getAttribute('data-clear')).toBe('false');
    await press('Show it clearly');
    expect(await film.getAttribute('data-clear')).toBe('true');
    await film.evaluate((element: HTMLVideoElement) => {
      element.loop = true;
      element.muted = true;
      return element.play();
    });
    expect(await findBarriers(page)).toEqual([]);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(() => film.evaluate((element: HTMLVideoElement) => element.paused)).toBe(true);
    expect(await film.getAttribute('data-clear')).toBe('false');
  });
});

/** Made by the browser that will play it. */
async function recordFilm(): Promise<Buffer> {
  const bytes = await driven.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d')!;
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    let shade = 0;
    const draw = setInterval(() => {
      shade = (shade + 9) % 255;
      pen.fillStyle = `rgb(${shade} 80 90)`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
    }, 20);
    await new Promise<void>((resolve) => {
      recorder.ondataavailable = ({ data }) => {
        pieces.push(data);
        if (pieces.length === 5) recorder.stop();
      };
      recorder.onstop = () => resolve();
      recorder.start(100);
    });
    clearInterval(draw);
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

describe('the lock', () => {
  it('closes what was open, and empties the clipboard', async () => {
    const { page } = driven;
    const { path } = await call(page, 'media.open', { itemId: ids.get('call.wav')! });
    expect((await askFor(path, 'bytes=0-0')).status).toBe(206);
    const drawn = await runJob(page, 'pdf.page', { itemId: ids.get('paper.pdf')!, page: 0 });
    expect((await askFor(drawn.path)).status).toBe(200);
    expect(await onClipboard()).toMatch(/^[0-9a-f]{64}$/);
    await lock();
    expect((await askFor(path, 'bytes=0-0')).status).toBe(404);
    expect((await askFor(drawn.path)).status).toBe(404);
    await expect.poll(onClipboard).toBe('');
  });
});

describe('an isolated piece', () => {
  it('is told of and never shown, and nothing of it is had by any address', async () => {
    const { page, folder } = driven;
    const itemId = ids.get('one.png')!;
    const session = await openSession(join(folder, 'vault'), { passphrase: PASSPHRASE }, systemPorts);
    await quarantineItem(session, itemId, { isolatedBy: 'Han Areum' });
    await session.close();
    await unlock(page);
    await openItem('one.png');
    await page.getByText('This piece is isolated.').waitFor();
    expect(await page.locator('main img, main canvas, main video, main audio').count()).toBe(0);
    for (const end of ['preview', 'original', `view/${'0'.repeat(32)}`])
      expect(await askFor(`/vault/item/${itemId}/${end}`)).toMatchObject({ status: 404, length: 0 });
    for (const name of ['view.make', 'item.makePreview'] as const)
      await runJob(page, name, { itemId }).catch(() => {});
    expect(await askFor(`/vault/item/${itemId}/preview`)).toMatchObject({ status: 404, length: 0 });
    await tab('Hashes');
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
