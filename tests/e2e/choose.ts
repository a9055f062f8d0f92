import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import type { TestedApplication } from './app.ts';
import './bridge.ts';

const applications = new WeakMap<Page, TestedApplication>();

/** Of which application a page is the window. */
export function keepApplication(page: Page, app: TestedApplication): void {
  applications.set(page, app);
}

/**
 * Shows places as a person does, by the system's dialog: the shell touches no others. What dialogs answered before this,
 * they answer after it.
 */
export async function choosePlaces(page: Page, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  await applications.get(page)!.evaluate(({ dialog }: typeof Electron, chosen) => {
    const before = dialog.showOpenDialog;
    dialog.showOpenDialog = async () => {
      dialog.showOpenDialog = before;
      return { canceled: false, filePaths: [...chosen] };
    };
  }, paths);
  await page.evaluate(() => globalThis.jikim.call['dialog.openFiles']({ purpose: 'intake' }));
}
