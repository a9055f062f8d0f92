import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { type LaunchAppOptions, type LaunchedApp, launchApp } from './app.ts';
import { call, runJob } from './call.ts';

export const PASSPHRASE = 'seven quiet herons over a slow river';

/** The application in English, and a folder of its own for vaults and files. */
export interface Driven extends LaunchedApp {
  readonly folder: string;
  /** What the system's dialogs answer from here on. */
  answerDialogs(answers: { readonly open?: readonly string[]; readonly save?: string }): Promise<void>;
}

export async function startDriven(options: LaunchAppOptions = {}): Promise<Driven> {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-work-'));
  const launched = await launchApp({ lang: 'en', ...options });
  return {
    ...launched,
    folder,
    answerDialogs: (answers) =>
      launched.app.evaluate(({ dialog }: typeof Electron, { open = [], save = '' }) => {
        dialog.showOpenDialog = async () => ({ canceled: open.length === 0, filePaths: [...open] });
        dialog.showSaveDialog = async () => ({ canceled: save === '', filePath: save });
      }, answers),
    async close() {
      await launched.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A vault whose key stands on paper, and an open case in it: where most of the work begins. Gives the key. */
export async function beginCase(driven: Driven, label: string, vault = 'vault'): Promise<string> {
  const recoveryKey = await makeVault(driven, vault);
  await testKey(driven.page, recoveryKey);
  await openCase(driven.page, label);
  return recoveryKey;
}

/** The same in an application of its own. */
export async function startInCase(label: string): Promise<Driven> {
  const driven = await startDriven();
  await beginCase(driven, label);
  return driven;
}

/** The first case of the open vault. */
export async function firstCase(page: Page): Promise<string> {
  return (await call(page, 'case.list', {})).cases[0]!.caseId;
}

/** Takes files into the first case through the window's own calls, and gives the case. */
export async function takeIn(
  page: Page,
  paths: readonly string[],
  said: Partial<InputOf<'intake.run'>> = {},
): Promise<string> {
  const caseId = await firstCase(page);
  const usual = { copyKind: 'original', method: 'export', previews: 'later' } as const;
  await runJob(page, 'intake.run', { caseId, paths: [...paths], ...usual, ...said });
  return caseId;
}

/** A name that is a pattern need not be the whole name. */
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** What a person does with a window again and again. The page is asked for anew: it begins with the first test. */
export function handsOn(page: () => Page) {
  return {
    button: (name: string | RegExp) => button(page(), name),
    press: (name: string | RegExp) => button(page(), name).click(),
    turnTo: (section: string) =>
      page().getByRole('navigation').getByRole('button', { name: section, exact: true }).click(),
    field: (name: string) => page().getByLabel(name, { exact: true }),
    tab: (name: string) => page().getByRole('tab', { name, exact: true }).click(),
  };
}

/** Makes a vault by the form, and returns its recovery key, which is then shown. */
export async function makeVault(driven: Driven, name: string): Promise<string> {
  const { page, folder } = driven;
  const path = join(folder, name);
  await driven.answerDialogs({ save: path });
  await button(page, 'Make a new vault').click();
  await button(page, 'Choose…').click();
  // The place is looked at before it stands in the form; sent without it, the form only says that it is missing.
  await page.getByText(path, { exact: true }).waitFor();
  await page.getByLabel('Your name').fill('Han Areum');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same once more').fill(PASSPHRASE);
  await page.getByText('If both passphrase and recovery key are lost').click();
  await button(page, 'Make the vault').click();
  const groups = page.locator('.recovery-key li');
  await groups.first().waitFor();
  return (await groups.allInnerTexts()).map((text) => text.split(/\s+/).at(-1)).join('-');
}

/** Types the key from paper, and goes on to the work. */
export async function testKey(page: Page, recoveryKey: string): Promise<void> {
  await button(page, 'I have written it down').click();
  await page.getByLabel('Type the whole key from your paper').fill(recoveryKey);
  await button(page, 'Compare').click();
  await page.getByText('Your paper is right').waitFor();
  await button(page, 'Go on').click();
}

/** Opens the first case of a vault by the form. */
export async function openCase(page: Page, label: string): Promise<void> {
  await page.getByLabel('How you call it').fill(label);
  await button(page, 'Open the case').click();
  await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
}

/** From the lock screen. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await button(page, 'Open').click();
  await page.getByRole('navigation').waitFor();
}

/** Does what locks, and waits for the page that is loaded anew: what is typed into the one before goes with it. */
export async function untilLocked(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.locator('html').evaluate((root) => root.setAttribute('data-before-lock', ''));
  await act();
  await page.locator('html:not([data-before-lock])').waitFor();
  await page.getByRole('heading', { name: 'The vault is locked' }).waitFor();
}

/** Locks by the button. */
export const lockVault = (page: Page): Promise<void> => untilLocked(page, () => button(page, 'Lock').click());
