/**
 * window.ts VAULT RUNS: starts the application, opens a vault of many items in it, opens one item and hides the window; and
 * starts the same browser with a blank page, in turns. Prints the milliseconds of each part of each run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startChromium } from '../../ehost/host/chromium.ts';
import { launchApp } from '../app.ts';
import { call } from '../call.ts';

/** Of the vaults that benchmarks make. */
const PASSPHRASE = 'bench passphrase';

const [vault, runs] = [process.argv[2]!, Number(process.argv[3])];
const all: (Awaited<ReturnType<typeof measure>> & { readonly blank: number })[] = [];
for (let run = 0; run < runs; run++) {
  const { seconds: blank } = await timed(startBlank);
  all.push({ ...(await measure()), blank });
}
console.log(JSON.stringify(all));

async function measure() {
  const { seconds: start, value: launched } = await timed(async () => {
    const app = await launchApp({ lang: 'en' });
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    return app;
  });
  const { app, page } = launched;
  try {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, vault);
    await page.getByRole('button', { name: 'Open a vault', exact: true }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    const { seconds: unlock } = await timed(async () => {
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
    });
    await page.getByRole('navigation').getByRole('button', { name: 'Evidence', exact: true }).click();
    const first = page.getByRole('option').first();
    await first.click();
    // Asked once before, as the list does while it is scrolled.
    await call(page, 'case.list', {});
    const { seconds: item } = await timed(async () => {
      await page.keyboard.press('Enter');
      await page.getByRole('tab').first().waitFor();
    });
    const { seconds: hide } = await timed(async () => {
      await page.keyboard.press('Control+Shift+H');
      await page.getByRole('tab').first().waitFor({ state: 'detached' });
    });
    return { start, unlock, item, hide };
  } finally {
    await launched.close();
  }
}

async function startBlank(): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'jikim-blank-'));
  try {
    const browser = await startChromium({ profile, headless: true, locale: 'en-US' });
    await browser.pages()[0]!.setContent('<h1>blank</h1>');
    await browser.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function timed<T>(act: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const begun = performance.now();
  const value = await act();
  return { seconds: (performance.now() - begun) / 1000, value };
}
