import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { toLang } from '../../../shared/i18n/lang.ts';
import { launchHost } from '../../ehost/host/application.ts';
import { findChromium } from '../../ehost/host/chromium.ts';
import { type Story, say } from '../../../build/demo/steps/story.ts';
import { makeGalleryVault } from './make-vault.ts';
import { takePictures } from './take-pictures.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const CANNOT_DO_IT = 2;

/** Every screen as a picture: two languages, two themes, two sizes, the small one with text of twice the size. */
async function makeGallery(story: Story, output: string): Promise<number> {
  if (findChromium() === undefined) {
    say(story, {
      en: 'The gallery needs Chromium: install it, or set JIKIM_CHROMIUM to it.',
      ko: '화면 모음을 만들려면 Chromium이 필요합니다. 설치하거나 JIKIM_CHROMIUM에 위치를 적으세요.',
    });
    return CANNOT_DO_IT;
  }
  const built = spawnSync(process.execPath, [join(root, 'build/app/bundle.ts')], { stdio: 'inherit' });
  if (built.status !== 0) return CANNOT_DO_IT;
  const work = mkdtempSync(join(tmpdir(), 'jikim-gallery-'));
  try {
    const vault = await makeGalleryVault(story, work);
    rmSync(output, { recursive: true, force: true });
    for (const lang of ['ko', 'en'] as const)
      await inWindow(join(work, lang), lang, (page) => takePictures(page, { lang, vault, output }));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(story, {
    en: `The pictures lie in ${relative(process.cwd(), output) || '.'}.`,
    ko: `그림은 ${relative(process.cwd(), output) || '.'}에 있습니다.`,
  });
  return 0;
}

async function inWindow(
  userData: string,
  lang: 'ko' | 'en',
  act: (page: Page) => Promise<void>,
): Promise<void> {
  mkdirSync(userData);
  const locale = lang === 'ko' ? 'ko-KR' : 'en-US';
  const application = await launchHost({ appPath: root, userData, locale, headless: true });
  try {
    await act(await application.firstWindow());
  } finally {
    await application.close();
  }
}

const story: Story = {
  lang: toLang(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG),
  started: Date.now(),
};
process.exitCode = await makeGallery(story, join(root, 'gallery'));
