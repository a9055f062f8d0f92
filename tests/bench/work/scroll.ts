/**
 * scroll.ts VAULT RUNS: scrolls the conversation in a vault through the window, and a blank page by the same wheel, in turns.
 * Prints the milliseconds of every frame of each run.
 */
import process from 'node:process';
import type { Page } from 'playwright-core';
import { startDriven } from '../../e2e/drive.ts';
import { PASSPHRASE } from '../office.ts';

/** Places all over the list, and turns of the wheel at each. */
const PLACES = 24;
const TURNS = 10;

const [vault, runs] = [process.argv[2]!, Number(process.argv[3])];
const driven = await startDriven({ lang: 'en' });
const { page } = driven;
const blank = await page.context().newPage();
try {
  await openConversation(page);
  await blank.setViewportSize(page.viewportSize() ?? { width: 1280, height: 720 });
  await blank.setContent('<main style="height: 8000000px"></main>');
  const frames: { ours: number[]; theirs: number[] }[] = [];
  for (let run = 0; run < runs; run++) {
    await page.bringToFront();
    const ours = await scroll(page, "document.querySelector('.long-list-bar')");
    await blank.bringToFront();
    frames.push({ ours, theirs: await scroll(blank, 'document.scrollingElement') });
  }
  console.log(JSON.stringify(frames));
} finally {
  await blank.close();
  await driven.close();
}

async function openConversation(window: Page): Promise<void> {
  await driven.answerDialogs({ open: [vault] });
  await window.getByRole('button', { name: 'Open a vault', exact: true }).click();
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await window.getByRole('button', { name: 'Open', exact: true }).click();
  await window.getByRole('navigation').getByRole('button', { name: 'Conversations', exact: true }).click();
  await window.locator('.conversation-entry').click();
  await window.locator('.talk-bubble').first().waitFor();
  await window.locator('.day-jump button:enabled').waitFor();
  await window.locator('.long-list-box').hover();
}

/** To places all over, and some way by the wheel from each; every frame is timed by the page itself. */
async function scroll(shown: Page, bar: string): Promise<number[]> {
  await shown.evaluate(`{
    globalThis.frames = [];
    globalThis.isTimed = true;
    let last = performance.now();
    const next = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      if (globalThis.isTimed) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  }`);
  for (let place = 0; place < PLACES; place++) {
    const part = ((place * 7) % PLACES) / PLACES;
    await shown.evaluate(
      `{ const bar = ${bar}; bar.scrollTop = ${part} * (bar.scrollHeight - bar.clientHeight); }`,
    );
    for (let turn = 0; turn < TURNS; turn++) await shown.mouse.wheel(0, 120);
  }
  await shown.evaluate('globalThis.isTimed = false');
  const frames = (await shown.evaluate('globalThis.frames')) as number[];
  // The first is the way from the call to the first frame.
  return frames.slice(1);
}
