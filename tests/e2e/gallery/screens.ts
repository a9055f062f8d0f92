import type { Page } from 'playwright-core';
import type { Driven } from '../drive.ts';
import { PASSPHRASE } from './make-vault.ts';

/** One picture of the gallery: a name for its file, and the way there. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** Until the screen has what it asked for: its heading is there, nothing is asked any more, and frames were drawn. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150))));
}

/** What stands before a vault is open. */
export const doors: readonly Screen[] = [
  { name: '01-first', open: async () => {} },
  { name: '02-create', open: (page) => page.locator('.offers .button').first().click() },
];

/** From the screen before making a vault: back, and in by the form. Words depend on the language, so places are used. */
export async function openVault(driven: Driven, path: string): Promise<void> {
  const { page } = driven;
  await page.reload();
  await settled(page);
  await driven.answerDialogs({ open: [path] });
  await page.locator('.offers .button').nth(1).click();
  await page.locator('input[type=password]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}

/** Every part of the work, by its place in the navigation. */
export async function sectionsOf(page: Page): Promise<Screen[]> {
  const parts = page.getByRole('navigation').first().getByRole('button');
  const count = await parts.count();
  return Array.from({ length: count }, (_, index) => ({
    name: `${String(index + 10)}-section`,
    open: (at) => at.getByRole('navigation').first().getByRole('button').nth(index).click(),
  }));
}

const part = (page: Page, index: number) =>
  page.getByRole('navigation').first().getByRole('button').nth(index).click();
const main = (page: Page) => page.getByRole('main');

/** Places in the navigation of a case. */
const PLACES = { items: 2, conversations: 3, search: 4, exhibits: 6, export: 7, help: 13 } as const;

/** What lies behind a section, by place and role: words depend on the language. */
export const deeper: readonly Screen[] = [
  {
    name: '40-item',
    async open(page) {
      await part(page, PLACES.items);
      await main(page).getByRole('listbox').focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await main(page).locator('.stage').waitFor();
    },
  },
  {
    name: '41-isolate-question',
    async open(page) {
      await main(page).locator('.stage').focus();
      await page.keyboard.press('q');
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: '42-conversation',
    async open(page) {
      await page.keyboard.press('Escape');
      await part(page, PLACES.conversations);
      await main(page).locator('.conversation-entry').first().click();
      await main(page).locator('[data-row]').first().waitFor();
    },
  },
  {
    name: '43-search-hits',
    async open(page) {
      await part(page, PLACES.search);
      await main(page).getByRole('combobox').first().fill('사진');
      await main(page).locator('.hit').first().click();
    },
  },
  {
    name: '44-exhibit',
    async open(page) {
      await part(page, PLACES.exhibits);
      await main(page).locator('.exhibit-row').first().locator('[aria-haspopup]').click();
      await page.getByRole('menuitem').first().click();
      await main(page).locator('.exhibit-columns').waitFor();
    },
  },
  {
    name: '45-export-plan',
    async open(page) {
      await part(page, PLACES.export);
      await main(page).getByRole('button').first().click();
    },
  },
  {
    name: '46-help-page',
    async open(page) {
      await part(page, PLACES.help);
      await main(page).locator('.help-pages .nav-part').nth(2).click();
    },
  },
  {
    name: '47-shortcuts',
    async open(page) {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: '48-locked',
    async open(page) {
      await page.keyboard.press('Escape');
      const reloaded = page.waitForEvent('load');
      await page.keyboard.press('Control+l');
      await reloaded;
      await page.locator('input[type=password]').waitFor();
    },
  },
];
