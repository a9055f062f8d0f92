import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { type Driven, handsOn, openCase, startInCase, unlock } from '../drive.ts';
import { takePictures } from './take-pictures.ts';

let driven: Driven;
let caseId: string;
beforeAll(async () => {
  driven = await startInCase('First');
  caseId = await takePictures(driven, 12, { 'notes.txt': 'notes', 'paper.pdf': '%PDF-1.4\n%' });
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

const cards = () => driven.page.locator('.item-card');
const card = (name: string) => cards().filter({ hasText: name });
const chosen = () => driven.page.locator('.item-card[aria-selected="true"]');
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await driven.page.keyboard.press(key);
};
const peek = () => driven.page.locator('.peek img');
const covered = () => driven.page.getByText('Nothing is shown now.');
const shownInReview = () => driven.page.locator('.review-picture img');
/** As the system says it when another program comes to the front, and when this one does again. */
const tellWindow = (what: 'blur' | 'focus') =>
  driven.page.evaluate((name) => void window.dispatchEvent(new Event(name)), what);
const isClear = (picture: Locator) => picture.locator('img').getAttribute('data-clear');

/** The evidence of the case, nothing chosen, the first item ready for keys. */
async function begin(): Promise<void> {
  await turnTo('Overview');
  await turnTo('Evidence');
  await cards().first().waitFor();
  await driven.page.getByRole('listbox').focus();
  await keys('Home', 'Escape');
}

describe('the evidence of a case', () => {
  beforeEach(begin);

  it('is blurred, and seen in clear only while Space is held down', async () => {
    const { page } = driven;
    expect(await page.locator('.item-card img').count()).toBe(12);
    expect(await page.locator('.item-card img[data-clear="true"]').count()).toBe(0);
    await keys('ArrowRight');
    await page.keyboard.down('Space');
    await peek().waitFor();
    expect(await peek().getAttribute('alt')).toBe('capture 2.png');
    await page.keyboard.up('Space');
    await peek().waitFor({ state: 'detached' });
  });

  it('is seen while the eye is held down, and a press on a picture shows nothing', async () => {
    const { page } = driven;
    await card('capture 3.png').locator('img').click();
    expect(await peek().count()).toBe(0);
    await card('capture 3.png').locator('.item-eye').hover();
    await page.mouse.down();
    await peek().waitFor();
    await page.mouse.up();
    await peek().waitFor({ state: 'detached' });
  });

  it('is blurred when the window loses focus, also while Space is held down', async () => {
    const { page } = driven;
    await page.keyboard.down('Space');
    await peek().waitFor();
    await tellWindow('blur');
    await peek().waitFor({ state: 'detached' });
    await page.keyboard.up('Space');
    await tellWindow('focus');
    expect(await peek().count()).toBe(0);
  });

  it('says how many there are and which is which', async () => {
    const { page } = driven;
    await page.getByRole('heading', { name: 'Evidence 14 pieces' }).waitFor();
    const options = page.getByRole('listbox').getByRole('option');
    expect(await options.first().getAttribute('aria-setsize')).toBe('14');
    await keys('End');
    const last = page.locator('.item-card[data-active="true"]');
    await page.locator('.item-card[data-active="true"]', { hasText: 'paper.pdf' }).waitFor();
    expect(await last.getAttribute('aria-posinset')).toBe('14');
    const named = await page.getByRole('listbox').getAttribute('aria-activedescendant');
    expect(await last.getAttribute('id')).toBe(named);
  });

  it('is chosen from by keys: a stretch, one more, all, none', async () => {
    const { page } = driven;
    await keys('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await page.getByText('3 chosen', { exact: true }).waitFor();
    expect(await chosen().locator('.item-name').allTextContents()).toEqual([
      'capture 2.png',
      'capture 3.png',
      'capture 4.png',
    ]);
    await keys('Control+ArrowRight', 'Control+Space');
    await page.getByText('4 chosen', { exact: true }).waitFor();
    await keys('Control+a');
    await page.getByText('14 chosen', { exact: true }).waitFor();
    await keys('Escape');
    expect(await chosen().count()).toBe(0);
  });

  it('is chosen from by the mouse: one, a stretch, one more, one less', async () => {
    const { page } = driven;
    await card('capture 2.png').locator('.item-name').click();
    await card('capture 5.png')
      .locator('.item-name')
      .click({ modifiers: ['Shift'] });
    await page.getByText('4 chosen', { exact: true }).waitFor();
    await card('capture 1.png')
      .locator('.item-name')
      .click({ modifiers: ['Control'] });
    await card('capture 3.png').locator('.item-box').click();
    await page.getByText('4 chosen', { exact: true }).waitFor();
    expect(await card('capture 3.png').getAttribute('aria-selected')).toBe('false');
  });

  it('is a table, too, ordered by its heads and found again as it was left', async () => {
    const { page } = driven;
    await page.getByRole('radio', { name: 'As a list' }).click();
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('15');
    expect(await grid.getByRole('row').nth(1).getAttribute('aria-rowindex')).toBe('2');
    await grid.getByRole('columnheader', { name: 'Name' }).click();
    await grid.getByRole('columnheader', { name: 'Name' }).click();
    await expect
      .poll(() => grid.getByRole('row').nth(1).locator('.item-name').textContent())
      .toBe('paper.pdf');
    expect(await grid.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(await findBarriers(page)).toEqual([]);
    await turnTo('Overview');
    await turnTo('Evidence');
    await expect
      .poll(() => grid.getByRole('row').nth(1).locator('.item-name').textContent())
      .toBe('paper.pdf');
    await page.getByLabel('Order').selectOption({ label: 'Name, A to Z' });
    await expect
      .poll(() => grid.getByRole('row').nth(1).locator('.item-name').textContent())
      .toBe('capture 1.png');
    await page.getByLabel('Order').selectOption({ label: 'As taken in, first to last' });
    await page.getByRole('radio', { name: 'As cards' }).click();
  });

  it('is narrowed by kind, name, day and more, and says where nothing fits', async () => {
    const { page } = driven;
    await page.getByLabel('Kind').selectOption({ label: 'PDF' });
    await page.getByRole('heading', { name: 'Evidence 1 piece' }).waitFor();
    await page.getByLabel('Kind').selectOption({ label: 'Every kind' });
    await page.getByLabel('File name holds').fill('CAPTURE 1');
    await page.getByRole('heading', { name: 'Evidence 4 pieces' }).waitFor();
    await press('Narrow further');
    await page.getByLabel('Preview').selectOption({ label: 'Still missing' });
    await page.getByText('Nothing fits.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await press('Show all');
    await page.getByLabel('Taken in from').fill('2001-01-01');
    await page.getByLabel('Taken in until').fill('2001-01-02');
    await page.getByText('Nothing fits.').waitFor();
    await press('Show all');
    await page.getByRole('heading', { name: 'Evidence 14 pieces' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('makes previews of what was chosen, passing over what is no picture', async () => {
    const { page } = driven;
    await keys('End');
    await press('Make previews');
    await page.getByText('Previews made: 0.').waitFor();
    await press('Put this away');
  });
});

describe('a review', () => {
  beforeEach(begin);
  const entries = async () => (await call(driven.page, 'case.overview', { caseId })).entries;

  it('goes through what was chosen in clear, under one hand, and the log says nothing of it', async () => {
    const { page } = driven;
    const before = await entries();
    await keys('ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await press('Review the 3 chosen');
    await page.getByText('Review: 1 of 3').waitFor();
    expect(await shownInReview().getAttribute('alt')).toBe('capture 2.png');
    expect(await findBarriers(page)).toEqual([]);
    await keys('s');
    await page.getByText('Review: 2 of 3').waitFor();
    await keys('d', 'a', 'w');
    await page.getByText('Review: 3 of 3').waitFor();
    expect(await shownInReview().getAttribute('alt')).toBe('capture 4.png');
    await keys('Escape');
    await card('capture 2.png').getByText('reviewed').waitFor();
    expect(await isClear(card('capture 2.png'))).toBe('false');
    expect(await isClear(card('capture 3.png'))).toBe('true');
    expect(await entries()).toBe(before);
  });

  it('leaves in clear what a person marked as text only, but not out of the window, and not after a lock', async () => {
    const { page } = driven;
    await tellWindow('blur');
    await expect.poll(() => isClear(card('capture 3.png'))).toBe('false');
    await tellWindow('focus');
    await expect.poll(() => isClear(card('capture 3.png'))).toBe('true');
    const renewed = page.waitForEvent('load');
    await press('Lock');
    await renewed;
    await unlock(page);
    await turnTo('Evidence');
    await card('capture 3.png').waitFor();
    expect(await isClear(card('capture 3.png'))).toBe('false');
    expect(await page.getByText('reviewed').count()).toBe(0);
  });

  it('is covered when the window loses focus, until a person asks again', async () => {
    const { page } = driven;
    await press('Start the review');
    await page.getByText('Review: 1 of 12').waitFor();
    await tellWindow('blur');
    await covered().waitFor();
    expect(await shownInReview().count()).toBe(0);
    await tellWindow('focus');
    expect(await shownInReview().count()).toBe(0);
    await keys('d');
    expect(await shownInReview().count()).toBe(0);
    await page.getByRole('button', { name: 'Show it' }).click();
    await shownInReview().waitFor();
    await keys('Escape');
  });

  it('ends after ten minutes', async () => {
    const { page } = driven;
    await page.clock.install();
    await press('Start the review');
    await shownInReview().waitFor();
    await page.clock.fastForward('09:00');
    await page.getByText('1 minute left').waitFor();
    expect(await shownInReview().count()).toBe(1);
    await page.clock.fastForward('01:01');
    await covered().waitFor();
    expect(await shownInReview().count()).toBe(0);
    await page.getByRole('button', { name: 'Go on for 10 minutes' }).click();
    await shownInReview().waitFor();
    await keys('Escape');
    await page.clock.resume();
  });

  it('forgets its marks with a turn to another case', async () => {
    const { page } = driven;
    await keys('ArrowRight');
    await press('Review the one chosen');
    await shownInReview().waitFor();
    await keys('w', 'Escape');
    await expect.poll(() => isClear(card('capture 2.png'))).toBe('true');
    await press('New case');
    await openCase(page, 'Second');
    await turnTo('Evidence');
    await page.getByText('Nothing has been taken in yet.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('combobox').first().selectOption({ label: 'First' });
    await card('capture 2.png').waitFor();
    expect(await isClear(card('capture 2.png'))).toBe('false');
  });
});

describe('one key', () => {
  beforeEach(begin);
  const question = () => driven.page.getByRole('alertdialog');

  it('asks before it isolates, by its place on the board, and Escape changes nothing', async () => {
    const { page } = driven;
    await keys('ArrowRight');
    await page.keyboard.down('Space');
    await page.evaluate(() => {
      const typed = { key: 'ㅂ', code: 'KeyQ', bubbles: true };
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', typed));
    });
    await question().getByText('hand it to the police as it is').waitFor();
    expect(await peek().count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.up('Space');
    await keys('Escape');
    await question().waitFor({ state: 'detached' });
    expect(await card('capture 2.png').locator('img').count()).toBe(1);
  });

  it('isolates what was chosen, which is never shown again', async () => {
    const { page } = driven;
    await keys('ArrowRight', 'Shift+ArrowRight', 'q', 'Enter');
    await page.getByText('2 pieces were isolated.').waitFor();
    await page.getByText('nothing of its content is left').waitFor();
    for (const name of ['capture 2.png', 'capture 3.png']) {
      await card(name).getByText('isolated').waitFor();
      expect(await card(name).locator('img').count()).toBe(0);
    }
    await page.keyboard.down('Space');
    expect(await peek().count()).toBe(0);
    await page.keyboard.up('Space');
    await press('Put this away');
  });

  it('isolates out of a review, without another look, and goes on with the next', async () => {
    const { page } = driven;
    await press('Start the review');
    await page.getByText('Review: 1 of 10').waitFor();
    await keys('q');
    await question().waitFor();
    expect(await shownInReview().count()).toBe(0);
    await keys('Enter');
    await page.getByText('Review: 2 of 10').waitFor();
    expect(await shownInReview().count()).toBe(0);
    await keys('s');
    await shownInReview().waitFor();
    expect(await shownInReview().getAttribute('alt')).toBe('capture 4.png');
    await keys('a');
    await page.getByText('Review: 1 of 10').waitFor();
    expect(await shownInReview().count()).toBe(0);
    await keys('Escape');
    await page.getByText('1 piece was isolated.').waitFor();
    await press('To the isolated files');
    await page.getByRole('heading', { name: '3 isolated files' }).waitFor();
  });
});
