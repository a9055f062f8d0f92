import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Story, say } from '../../../build/demo/steps/story.ts';
import { toLang } from '../../../shared/i18n/lang.ts';
import { startDriven } from '../drive.ts';
import { canShowWindow } from '../runtime.ts';
import { makeGalleryVault } from './make-vault.ts';
import { deeper, doors, openVault, sectionsOf } from './screens.ts';
import { takePictures } from './take-pictures.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const CANNOT_DO_IT = 2;

/** Every screen as a picture: two languages, two themes, two sizes. */
async function makeGallery(story: Story, output: string): Promise<number> {
  if (!canShowWindow) {
    say(story, {
      en: 'The gallery needs Chromium: install it.',
      ko: '화면 모음을 만들려면 Chromium이 필요합니다. 설치하세요.',
    });
    return CANNOT_DO_IT;
  }
  const built = spawnSync(process.execPath, [join(root, 'build/app/bundle.ts')], { stdio: 'inherit' });
  if (built.status !== 0) return CANNOT_DO_IT;
  const work = mkdtempSync(join(tmpdir(), 'jikim-gallery-'));
  try {
    const vault = await makeGalleryVault(story, work);
    rmSync(output, { recursive: true, force: true });
    for (const lang of ['ko', 'en'] as const) await inLanguage(lang, vault, join(output, lang));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(story, {
    en: `The pictures lie in ${relative(process.cwd(), output) || '.'}.`,
    ko: `그림은 ${relative(process.cwd(), output) || '.'}에 있습니다.`,
  });
  return 0;
}

async function inLanguage(lang: 'ko' | 'en', vault: string, folder: string): Promise<void> {
  const driven = await startDriven({ lang });
  try {
    for (const door of doors) await takePictures(driven.page, door, folder);
    await openVault(driven, vault);
    for (const screen of [...(await sectionsOf(driven.page)), ...deeper])
      await takePictures(driven.page, screen, folder);
  } finally {
    await driven.close();
  }
}

const story: Story = {
  lang: toLang(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG),
  started: Date.now(),
};
process.exitCode = await makeGallery(story, join(root, 'gallery'));
