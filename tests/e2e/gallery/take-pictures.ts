import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Screen, settled } from './screens.ts';

/** The small one is an old laptop's window with text of twice the size. */
const LOOKS = (['light', 'dark'] as const).flatMap((theme) => [
  { theme, textSize: 1, size: { width: 1366, height: 768 } },
  { theme, textSize: 2, size: { width: 900, height: 600 } },
]);

/** A picture of the screen in every look, in a folder for each look. */
export async function takePictures(page: Page, { name, open }: Screen, folder: string): Promise<void> {
  await open(page);
  for (const { theme, textSize, size } of LOOKS) {
    const look = join(folder, `${theme}-${size.width}`);
    mkdirSync(look, { recursive: true });
    await page.setViewportSize(size);
    await page.evaluate(
      ([shown, scale]) => {
        document.documentElement.dataset.theme = shown;
        document.documentElement.style.setProperty('--text-size', String(scale));
      },
      [theme, textSize] as const,
    );
    await settled(page);
    await page.screenshot({ path: join(look, `${name}.png`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}
