import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { isExecutable } from './executable.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Chromium as the system installed it; undefined where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export interface ChromiumOptions {
  readonly profile: string;
  readonly headless: boolean;
  readonly locale: string;
}

/** Driven through a pipe and without a network: no port is opened and no name is resolved. */
export async function startChromium({ profile, headless, locale }: ChromiumOptions): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale,
    chromiumSandbox: false,
    viewport: null,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--no-first-run',
      '--window-size=1280,900',
    ],
  });
}
