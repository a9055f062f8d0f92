import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { beginCase, type Driven, startDriven, unlock } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startDriven();
  await driven.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => driven.close());

const key = (chord: string) => driven.page.keyboard.press(chord);
const part = (name: string) =>
  driven.page
    .getByRole('navigation', { name: 'Parts of the work' })
    .getByRole('button', { name, exact: true });
const keysList = () => driven.page.getByRole('dialog', { name: 'Keys' });
const isAt = (section: string) => expect.poll(() => part(section).getAttribute('aria-current')).toBe('page');

describe('before a vault is open', () => {
  it('F1 lists the keys, and F1 or Escape closes the list again', async () => {
    for (const closing of ['F1', 'Escape']) {
      await key('F1');
      await keysList().getByText('Ctrl + Shift + H').waitFor();
      await key(closing);
      await keysList().waitFor({ state: 'detached' });
    }
  });

  it('the help opens over the page, by keyboard alone, and gives the focus back', async () => {
    const { page } = driven;
    await page.getByRole('button', { name: 'Help', exact: true }).focus();
    await key('Enter');
    const dialog = page.getByRole('dialog', { name: 'Help' });
    await dialog.getByRole('button', { name: 'Whom to call' }).click();
    await dialog.getByText('Women’s emergency line').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await key('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Help');
  });
});

describe('in an open vault', () => {
  beforeAll(async () => {
    await beginCase(driven, 'First');
  });

  it('digits lead to the parts of the work, in the order of the navigation, and Alt with an arrow back', async () => {
    await key('Control+2');
    await isAt('Take in files');
    await key('Control+3');
    await isAt('Evidence');
    await key('Alt+ArrowLeft');
    await isAt('Take in files');
    await key('Control+1');
    await isAt('Overview');
    expect(await part('Take in files').getAttribute('aria-keyshortcuts')).toBe('Control+2');
  });

  it('a page of the help is found by words that are marked in it, and read from its heading', async () => {
    const { page } = driven;
    await part('Help').click();
    const pages = page.getByRole('navigation', { name: 'Pages of the help' }).getByRole('button');
    expect(await pages.count()).toBe(11);
    await page.getByLabel('Find in the help').fill('galaxy cable');
    await page.getByText('1 page', { exact: true }).waitFor();
    expect(await page.locator('mark').allInnerTexts()).toContain('Galaxy');
    await pages.first().click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Captures from a phone');
    await page.getByLabel('Find in the help').fill('zeppelin');
    await page.getByText('No page holds these words').waitFor();
    await page.getByLabel('Find in the help').fill('');
  });

  it.each([
    ['English', 'Pages of the help', 'light'],
    ['한국어', '도움말 쪽', 'dark'],
  ] as const)('every page is without barriers: %s, %s, %s', async (lang, list, colorScheme) => {
    const { page } = driven;
    await page.getByRole('radio', { name: lang }).click();
    await page.emulateMedia({ colorScheme });
    for (const each of await page.getByRole('navigation', { name: list }).getByRole('button').all()) {
      await each.click();
      await page.getByRole('heading', { level: 2, name: (await each.textContent())! }).waitFor();
      expect(await findBarriers(page, '.help')).toEqual([]);
    }
    expect(await findBarriers(page)).toEqual([]);
    await key('F1');
    await page.getByRole('dialog').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await key('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('radio', { name: 'English' }).click();
  });

  it('what is typed into a field stays text, also while a syllable is put together', async () => {
    const { page } = driven;
    const field = page.getByLabel('Find in the help');
    await field.fill('');
    await field.pressSequentially('?/1a');
    expect(await field.inputValue()).toBe('?/1a');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: '하', selectionStart: 1, selectionEnd: 1 });
    await field.evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Process',
          code: 'Digit2',
          ctrlKey: true,
          isComposing: true,
          bubbles: true,
        }),
      ),
    );
    await devtools.send('Input.insertText', { text: '한' });
    expect(await field.inputValue()).toBe('?/1a한');
    await isAt('Help');
    await field.fill('');
  });

  it('while a dialog asks, the parts of the work stay where they are', async () => {
    await key('F1');
    await keysList().waitFor();
    await key('Control+1');
    await key('Escape');
    await keysList().waitFor({ state: 'detached' });
    await isAt('Help');
  });

  it('a key hides the window and locks, also over a dialog', async () => {
    const { page, app } = driven;
    await key('F1');
    await keysList().waitFor();
    await key('Control+Shift+H');
    await page.getByRole('heading', { name: 'The vault is locked' }).waitFor();
    const isMinimized = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.isMinimized(),
    );
    expect(isMinimized).toBe(true);
    await page.getByText('You hid the window.').waitFor();
    await unlock(page);
  });

  it('a key locks', async () => {
    await key('Control+l');
    await driven.page.getByText('You locked it.').waitFor();
  });
});
