import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodePng } from '../../support/png-encoder.ts';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { type Driven, firstCase, handsOn, startInCase } from '../drive.ts';

let driven: Driven;
let caseId: string;
beforeAll(async () => {
  driven = await startInCase('First');
  caseId = await firstCase(driven.page);
  await turnTo('Take in files');
});
afterAll(() => driven.close());

const { button, press, turnTo } = handsOn(() => driven.page);
afterEach(async () => {
  const close = driven.page.getByRole('button', { name: 'Close', exact: true });
  while ((await close.count()) > 0) await close.first().click();
});

const heading = (name: string) => driven.page.getByRole('heading', { name, exact: true }).waitFor();
const rows = async () => (await call(driven.page, 'item.list', { caseId, from: 0, count: 50 })).rows;

/** What a program puts on the clipboard, or holds over the window. */
function carry(
  kind: 'paste' | 'drop',
  held: { readonly text?: string; readonly picture?: readonly number[]; readonly link?: string },
) {
  return driven.page.evaluate(
    ([event, { text, picture, link }]) => {
      const data = new DataTransfer();
      if (text !== undefined) data.setData('text/plain', text);
      if (link !== undefined) data.setData('text/uri-list', link);
      if (picture !== undefined)
        data.items.add(new File([new Uint8Array(picture)], 'image.png', { type: 'image/png' }));
      const target = document.body;
      if (event === 'paste')
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      else
        target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [kind, held] as const,
  );
}

const picture = encodePng({ width: 4, height: 3, bits: 8, type: 0, samples: new Array(12).fill(90) });

describe('what is pasted', () => {
  it('as text is offered from any section, and is kept byte for byte as UTF-8', async () => {
    await turnTo('Overview');
    await carry('paste', { text: '안녕 👋\r\n둘째 줄 ' });
    await heading('Pasted text');
    await press('Take in');
    await driven.page.getByText('1 file is in the vault.').waitFor();
    const [row] = (await rows()).filter(({ name }) => name.endsWith('.txt'));
    expect(row).toMatchObject({
      copyKind: 'received-copy',
      size: new TextEncoder().encode('안녕 👋\r\n둘째 줄 ').length,
    });
    expect(row!.name).toMatch(/^paste-\d{4}-\d\d-\d\d-\d{6}\.txt$/);
  });

  it('as a picture is kept byte for byte', async () => {
    await carry('paste', { picture: [...picture] });
    await heading('Pasted picture');
    await press('Take in');
    await driven.page.getByText('1 file is in the vault.').waitFor();
    expect((await rows()).some(({ type, size }) => type === 'image/png' && size === picture.length)).toBe(
      true,
    );
  });

  it('into a field belongs to the field', async () => {
    const { page } = driven;
    await driven.answerDialogs({ open: [join(driven.folder, 'none.txt')] });
    await press('Choose files');
    await page.getByText('Say more about where it comes from').click();
    await page.getByLabel('Notes').evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', 'a note');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    expect(await page.getByRole('heading', { name: 'Pasted text' }).count()).toBe(0);
    await press('Not these');
  });

  it('can be put away, and nothing is kept', async () => {
    const before = (await rows()).length;
    await carry('paste', { text: 'not this' });
    await heading('Pasted text');
    await press('Not these');
    expect((await rows()).length).toBe(before);
  });
});

describe('what is dropped out of a mail, a phone or a page', () => {
  it.each([
    ['a file that lies nowhere', { picture: [1, 2, 3] }],
    ['an address', { link: 'https://example.org/a.png' }],
  ])('as %s is answered with what to do', async (_, held) => {
    await carry('drop', held);
    await driven.page.getByText('Copy it to a folder first, then drop it here.').waitFor();
  });
});

describe('a picture of the screen', () => {
  const bytes = picture.toString('base64');
  beforeAll(() =>
    driven.app.evaluate(({ desktopCapturer }, png) => {
      const asked: object[] = [];
      Object.assign(globalThis, { asked });
      const source = (id: string, name: string, display_id: string) => ({
        id,
        name,
        display_id,
        thumbnail: {
          isEmpty: () => false,
          toPNG: () => Buffer.from(png, 'base64'),
          getSize: () => ({ width: 4, height: 3 }),
        },
      });
      desktopCapturer.getSources = (async (options: object) => {
        asked.push(options);
        return [source('screen:0:0', 'Entire screen', '1'), source('window:7:0', 'A chat <b>', '')];
      }) as never;
    }, bytes),
  );

  it('is chosen, made, looked at, and then taken in as it was made', async () => {
    const { page } = driven;
    await press('Picture of the screen');
    await page.getByLabel('Wait').selectOption('0');
    await page.getByText('A chat <b>').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Entire screen' }).click();
    await page.getByText('4 × 3 pixels').waitFor();
    const shown = page.getByAltText('The picture just made');
    expect(await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(4);
    await page.getByLabel('File name').fill('profile page');
    await press('Take it in');
    await page.getByText('1 file is in the vault.').waitFor();
    const found = (await rows()).find(({ name }) => name === 'profile page.png');
    // The same bytes as the pasted picture: one item, a second acquisition.
    expect(found ?? (await rows()).find(({ size }) => size === picture.length)).toBeDefined();
    const asked = await driven.app.evaluate(() => (globalThis as unknown as { asked: object[] }).asked);
    expect(asked.at(-1)).toMatchObject({ types: ['screen'], thumbnailSize: { width: 1366, height: 768 } });
  });

  it('is let go of when the question is closed', async () => {
    const { page } = driven;
    await press('Picture of the screen');
    const address = await page
      .getByRole('button', { name: 'Entire screen' })
      .locator('img')
      .getAttribute('src');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const status = () =>
      driven.app.evaluate(
        async ({ session }, path) =>
          (await session.fromPartition('jikim').fetch(`app://jikim${path}`)).status,
        address!,
      );
    await expect.poll(status).toBe(404);
  });

  it('that the system refuses is answered with what to do', async () => {
    await driven.app.evaluate(({ desktopCapturer }) => {
      desktopCapturer.getSources = async () => [];
    });
    await press('Picture of the screen');
    await driven.page.getByText('Allow screen recording for it in the system settings').waitFor();
    await driven.page.keyboard.press('Escape');
  });
});

describe('a watched folder', () => {
  it('gives what comes into it, and only that, until it is stopped', async () => {
    const { page, folder } = driven;
    const watched = join(folder, 'watched');
    mkdirSync(watched);
    writeFileSync(join(watched, 'before.txt'), 'was there');
    await driven.answerDialogs({ open: [watched] });
    await press('Choose a folder to watch');
    await press('Watch it');
    await page.getByText('0 came in').waitFor();
    writeFileSync(join(watched, 'new.txt'), 'came later');
    writeFileSync(join(watched, 'half.crdownload'), 'not whole');
    await page.getByText('1 came in').waitFor();
    const names = (await rows()).map(({ name }) => name);
    expect(names).toContain('new.txt');
    expect(names).not.toContain('before.txt');
    expect(names).not.toContain('half.crdownload');
    await press('Stop watching');
    await button('Choose a folder to watch').waitFor();
  });
});

describe('source files that lie outside', () => {
  it('are deleted only when ticked and confirmed, after they were compared', async () => {
    const { page, folder } = driven;
    const kept = join(folder, 'kept.txt');
    const gone = join(folder, 'gone.txt');
    writeFileSync(kept, 'kept');
    writeFileSync(gone, 'gone');
    await driven.answerDialogs({ open: [kept, gone] });
    await press('Choose files');
    await press('Take in');
    await page.getByText('2 source files still lie outside').waitFor();
    await page.getByText('Show them').click();
    await page.getByRole('checkbox', { name: gone }).check({ force: true });
    await press('Delete 1 ticked file');
    await page.getByText('It cannot be guaranteed').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('1 deleted.').waitFor();
    expect([existsSync(kept), existsSync(gone)]).toEqual([true, false]);
  });
});

it('the screen has no barriers', async () => {
  await driven.answerDialogs({ open: [join(driven.folder, 'kept.txt')] });
  await press('Choose files');
  await driven.page.getByText('Say more about where it comes from').click();
  expect(await findBarriers(driven.page)).toEqual([]);
});
