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
