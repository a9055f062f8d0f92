import type { Page } from 'playwright-core';

/** One picture of the gallery: a name for its file, and the way there from an open vault. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** Sections in the order of the navigation; their names differ by language, so they are found by place. */
export async function openSection(page: Page, index: number): Promise<void> {
  await page.getByRole('navigation').getByRole('button').nth(index).click();
  await settled(page);
}

/** Until the screen has what it asked for: nothing is asked any more, and pictures are drawn. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}
