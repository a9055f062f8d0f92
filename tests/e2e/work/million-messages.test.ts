import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newOffice } from '../../faults/office.ts';
import { type Driven, handsOn, startDriven } from '../drive.ts';
import { fillConversation, PER_DAY, textOf } from './fill-conversation.ts';
import { openMadeVault } from './open-vault.ts';

const ROWS = 1_000_000;

let driven: Driven;
beforeAll(async () => {
  driven = await startDriven();
  const { page, folder } = driven;
  const vault = join(folder, 'vault');
  const { session, caseId } = await newOffice(vault);
  await fillConversation(session, caseId, ROWS, [123_456]);
  await session.close();
  await openMadeVault(driven, vault);
  await turnTo('Conversations');
  await page.locator('.conversation-entry').click();
  await message(0).waitFor();
}, 240_000);
afterAll(() => driven.close());

const { turnTo } = handsOn(() => driven.page);

const message = (number: number) =>
  driven.page.locator('.talk-bubble').getByText(textOf(number), { exact: true });

/** Moves the bar as a hand does, to a part of its way. */
const moveBar = (part: number) =>
  driven.page.locator('.long-list-bar').evaluate((bar, fraction) => {
    bar.scrollTop = fraction * (bar.scrollHeight - bar.clientHeight);
  }, part);

/** How far below its own lower edge the list's last row ends. */
const belowEdge = () =>
  driven.page.evaluate((last) => {
    const edge = document.querySelector('.long-list-box')!.getBoundingClientRect().bottom;
    return document.querySelector(`[data-row="${last}"]`)!.getBoundingClientRect().bottom - edge;
  }, ROWS - 1);

describe('a conversation of a million messages', () => {
  it('has few of them in the page, each of which knows its place among all', async () => {
    const drawn = await driven.page
      .locator('[data-row]')
      .evaluateAll((elements) =>
        elements.map((each) => [each.getAttribute('aria-posinset'), each.getAttribute('aria-setsize')]),
      );
    expect(drawn.length).toBeLessThan(150);
    expect(drawn).toEqual(drawn.map((_, i) => [String(i + 1), String(ROWS)]));
  });

  it('ends at its last message, by the bar', async () => {
    await moveBar(1);
    await message(ROWS - 1).waitFor();
    expect(Math.abs(await belowEdge())).toBeLessThan(1);
    await moveBar(0);
    await message(0).waitFor();
  });

  it('ends at its last message, by a key, and begins again by another', async () => {
    const { page } = driven;
    await page.locator('[data-row="0"]').focus();
    await page.keyboard.press('End');
    await page
      .locator(`[data-row="${ROWS - 1}"]:focus`)
      .getByText(textOf(ROWS - 1), { exact: true })
      .waitFor();
    expect(Math.abs(await belowEdge())).toBeLessThan(1);
    expect(await page.locator(':focus').getAttribute('aria-posinset')).toBe(String(ROWS));
    await page.keyboard.press('ArrowUp');
    await page.locator(`[data-row="${ROWS - 2}"]:focus`).waitFor();
    await page.keyboard.press('Home');
    await page.locator('[data-row="0"]:focus').waitFor();
  });

  it('is moved by a wheel by as much near its end as at its beginning', async () => {
    const { page } = driven;
    for (const part of [0.25, 0.999]) {
      await moveBar(part);
      await page.locator('.long-list-box').hover();
      await page.waitForFunction(() => document.querySelector('.talk-row.loading') === null);
      const before = await page.evaluate(middleRow);
      await page.mouse.wheel(0, 100);
      await page.waitForFunction(
        ([row, top]) => document.querySelector(`[data-row="${row}"]`)!.getBoundingClientRect().top !== top,
        [before.row, before.top],
      );
      const after = await page.evaluate(topOf, before.row);
      expect(before.top - after).toBeCloseTo(100, 0);
    }
  });

  it('goes to any day', async () => {
    const { page } = driven;
    await page.getByLabel('Day', { exact: true }).fill('2026-03-15');
    await page.getByRole('button', { name: 'Go to day' }).click();
    const first = 73 * PER_DAY;
    await page.locator(`[data-row="${first}"]:focus`).getByText(textOf(first), { exact: true }).waitFor();
  });

  it('is found in, wherever the message is', async () => {
    const { page } = driven;
    await page.keyboard.press('Control+f');
    await page.getByRole('combobox', { name: 'Words to find' }).fill(textOf(123_456));
    await page.getByRole('status').getByText('1 messages').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator(`[data-row="123456"]:focus`).getByText(textOf(123_456), { exact: true }).waitFor();
    expect(await page.locator(':focus').getAttribute('aria-posinset')).toBe('123457');
  });
});

function middleRow(): { row: string; top: number } {
  const box = document.querySelector('.long-list-box')!.getBoundingClientRect();
  const row = document
    .elementFromPoint(box.left + 200, box.top + box.height / 2)!
    .closest<HTMLElement>('[data-row]')!;
  return { row: row.dataset.row!, top: row.getBoundingClientRect().top };
}

function topOf(row: string): number {
  return document.querySelector(`[data-row="${row}"]`)!.getBoundingClientRect().top;
}
