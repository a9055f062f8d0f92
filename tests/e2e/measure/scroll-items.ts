/** scroll-items.ts VAULT RUNS: how long frames take, in milliseconds, through the evidence and through a blank box, as JSON. */
import process from 'node:process';
import type { Page } from 'playwright-core';
import { PASSPHRASE } from '../../bench/office.ts';
import { type LaunchedApp, launchApp } from '../app.ts';
import { setup } from '../build-app.ts';

/** Frames from one end to the other: each goes over more than a screenful. */
const FRAMES = 240;

/** The window with the evidence of a vault's case on the screen. */
async function openEvidence(vault: string): Promise<LaunchedApp> {
  const launched = await launchApp({ lang: 'en' });
  const { app, page } = launched;
  page.setDefaultTimeout(180_000);
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, vault);
  await page.getByRole('button', { name: 'Open a vault', exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Evidence', exact: true }).click();
  await page.locator('.item-card img').first().waitFor();
  return launched;
}

/** Scrolls a box from end to end and returns how long each frame took, in milliseconds. */
async function scroll(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(
    async ([where, frames]) => {
      const box = document.querySelector(where)!;
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const most = box.scrollHeight - box.clientHeight;
      const took: number[] = [];
      box.scrollTop = 0;
      await nextFrame();
      let last = await nextFrame();
      for (let frame = 1; frame <= frames; frame++) {
        box.scrollTop = (most * frame) / frames;
        const now = await nextFrame();
        took.push(now - last);
        last = now;
      }
      return took;
    },
    [selector, FRAMES] as const,
  );
}

const scrollItems = (page: Page): Promise<number[]> => scroll(page, '.items-scroller');

/** The same way through a box of the same size with nothing in it. */
async function scrollBlank(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const like = document.querySelector<HTMLElement>('.items-scroller')!;
    const blank = document.createElement('div');
    blank.id = 'blank';
    blank.style.cssText = `position: fixed; inset: 0; overflow: auto; background: white; block-size: ${like.clientHeight}px`;
    const long = document.createElement('div');
    long.style.blockSize = `${like.scrollHeight}px`;
    blank.append(long);
    document.body.append(blank);
  });
  const took = await scroll(page, '#blank');
  await page.evaluate(() => document.querySelector('#blank')!.remove());
  return took;
}

setup();
const { page, close } = await openEvidence(process.argv[2]!);
const [ours, theirs]: [number[][], number[][]] = [[], []];
for (let run = 0; run <= Number(process.argv[3]); run++) {
  const own = await scrollItems(page);
  const blank = await scrollBlank(page);
  // The first pair is discarded.
  if (run > 0) ours.push(own);
  if (run > 0) theirs.push(blank);
}
await close();
console.log(JSON.stringify({ ours, theirs }));
