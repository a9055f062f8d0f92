import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Screen, screensBeforeOpening, screensOf, settled } from './screens.ts';

export interface GalleryParts {
  readonly lang: 'ko' | 'en';
  readonly vault: string;
  /** Folder for the pictures. */
  readonly output: string;
}

/** The small one is an old laptop's window with text of twice the size. */
const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  ([100, 200] as const).map((textSize) => ({ theme, textSize })),
);
const SIZES = { 100: { width: 1366, height: 768 }, 200: { width: 900, height: 600 } } as const;

/** Pictures of every screen in every look, in a folder for each look. */
export async function takePictures(page: Page, { lang, vault, output }: GalleryParts): Promise<void> {
  await settled(page);
  for (const screen of screensBeforeOpening(vault)) await takeAll(page, screen, join(output, lang));
  for (const screen of await screensOf(page)) await takeAll(page, screen, join(output, lang));
}

async function takeAll(page: Page, { name, open }: Screen, folder: string): Promise<void> {
  await open(page);
  for (const { theme, textSize } of LOOKS) {
    const look = join(folder, `${theme}-${SIZES[textSize].width}`);
    mkdirSync(look, { recursive: true });
    await page.setViewportSize(SIZES[textSize]);
    await page.evaluate(
      ([shown, size]) => {
        document.documentElement.dataset.theme = shown;
        document.documentElement.style.setProperty('--text-size', String(size / 100));
      },
      [theme, textSize] as const,
    );
    await settled(page);
    await page.screenshot({ path: join(look, `${name}.png`) });
  }
}
