import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { _electron, type Page } from 'playwright-core';
import { launchHost } from '../ehost/host/application.ts';
import { keepApplication } from './choose.ts';
import { PageReports } from './reports.ts';
import { isRealElectron } from './runtime.ts';

export { isRealElectron };

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface LaunchAppOptions {
  /** Kept when given; otherwise a new folder that is removed with the app. */
  readonly userData?: string;
  readonly lang?: 'ko' | 'en';
}

type Exports = typeof Electron;

/** What a test may ask of either runtime. */
export interface TestedApplication {
  evaluate<R>(change: (electron: Exports) => R): Promise<Awaited<R>>;
  evaluate<R, A>(change: (electron: Exports, argument: A) => R, argument: A): Promise<Awaited<R>>;
  windows(): Page[];
}

export interface LaunchedApp {
  readonly app: TestedApplication;
  readonly page: Page;
  readonly reports: PageReports;
  /** Quits and fails if the page reported anything that was not taken. */
  close(): Promise<void>;
}

/** Starts the built application and waits for its window. */
export async function launchApp({ userData, lang = 'en' }: LaunchAppOptions = {}): Promise<LaunchedApp> {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'jikim-e2e-'));
  const app = await (isRealElectron ? launchReal(folder, lang) : launchInHost(folder, lang));
  const page = await app.firstWindow();
  const reports = new PageReports(page);
  keepApplication(page, app as unknown as TestedApplication);
  return {
    app: app as unknown as TestedApplication,
    page,
    reports,
    async close() {
      await app.close();
      if (userData === undefined) rmSync(folder, { recursive: true, force: true });
      reports.check();
    },
  };
}

function launchReal(userData: string, lang: string) {
  // Playwright finds the binary by the variable itself; an executablePath would leave its own loader out.
  return _electron.launch({ args: [root, `--user-data-dir=${userData}`, `--lang=${lang}`], cwd: root });
}

function launchInHost(userData: string, lang: string) {
  const headless = process.env.HEADED !== '1';
  const locale = lang === 'ko' ? 'ko-KR' : 'en-US';
  return launchHost({ appPath: root, userData, locale, headless });
}
