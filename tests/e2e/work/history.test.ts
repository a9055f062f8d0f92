import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { type Driven, handsOn, startInCase, takeIn } from '../drive.ts';

/** Files taken in: more entries than one window of rows holds. */
const FILES = 320;

let driven: Driven;
let caseId: string;
beforeAll(async () => {
  driven = await startInCase('First');
  const { page, folder } = driven;
  const paths = Array.from({ length: FILES }, (_, at) => join(folder, `file ${at}.txt`));
  for (const path of paths) writeFileSync(path, path);
  caseId = await takeIn(page, paths, { previews: 'never' });
  await turnTo('History');
  await page.getByText(`${FILES + 1} entries`).waitFor();
});
afterAll(() => driven.close());

const { turnTo } = handsOn(() => driven.page);

const choice = (name: RegExp) => driven.page.getByRole('combobox', { name });
const rows = () => driven.page.locator('.history-rows [role="row"]');

describe('the history of a case', () => {
  it('is reached from its newest entry to its first, though only the rows in sight are built', async () => {
    const { page } = driven;
    await rows()
      .filter({ hasText: `file ${FILES - 1}.txt` })
      .waitFor();
    expect(await rows().count()).toBeLessThan(60);
    await page.locator('.history-room').focus();
    await page.keyboard.press('End');
    await rows().filter({ hasText: 'Case opened' }).waitFor();
    expect(await rows().last().getAttribute('aria-rowindex')).toBe(String(FILES + 2));
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(FILES + 2));
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is narrowed by kind, person and day, and says where nothing fits', async () => {
    const { page } = driven;
    await choice(/^Act/).selectOption('case-opened');
    await page.getByText('1 entry').waitFor();
    await choice(/^By/).selectOption({ label: 'Han Areum' });
    await page.getByText('1 entry').waitFor();
    await page.getByLabel('From (day)').fill('2099-01-01');
    await page.getByText('Nothing in the log fits').waitFor();
    await page.getByRole('button', { name: 'Show all again' }).click();
    await page.getByText(`${FILES + 1} entries`).waitFor();
    await choice(/^Of/).selectOption('vault');
    await page.getByText(/32[2-9] entries/).waitFor();
    await choice(/^Order/).selectOption('old');
    await rows().first().filter({ hasText: 'Vault created' }).waitFor();
  });

  it('of one piece is found by its number, and leads to its page', async () => {
    const { page } = driven;
    const { rows: items } = await call(page, 'item.list', { caseId, from: 7, count: 1 });
    const { itemId, name } = items[0]!;
    await page.getByLabel('Of one piece').fill('itm_nothing');
    await page.getByText('Nothing in the log fits').waitFor();
    await page.getByLabel('Of one piece').fill(itemId);
    await page.getByText('1 entry').waitFor();
    await page.getByRole('button', { name: `${name}: open` }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'History', exact: true }).click();
    await choice(/^Of/).selectOption('vault');
    await choice(/^Order/).selectOption('old');
  });

  it('shows an entry as it was hashed, by the keyboard, and gives the focus back', async () => {
    const { page } = driven;
    const first = page.getByRole('button', { name: 'Entry 0: details' });
    await first.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Entry 0' });
    await dialog.getByText('"kind": "vault-created"').waitFor();
    await dialog.getByText(/^Entry number 1 of \d+ in the log/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => first.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is saved as a PDF at the place that was chosen, and nowhere where somebody thought better of it', async () => {
    const { page, folder } = driven;
    await driven.answerDialogs({});
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await page.getByRole('button', { name: 'Save as PDF…' }).and(page.locator(':enabled')).waitFor();
    const path = join(folder, 'history.pdf');
    await driven.answerDialogs({ save: path });
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await page.getByText(/entries on \d+ pages were written/).waitFor();
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is not saved where that cannot be, and says why', async () => {
    const { page, folder } = driven;
    const path = join(folder, 'vault', 'history.pdf');
    await driven.answerDialogs({ save: path });
    await page.getByRole('button', { name: 'Save as PDF…' }).click();
    await page.getByText('cannot be printed into the folder of the vault').waitFor();
    expect(existsSync(path)).toBe(false);
  });
});

describe('a case that was described anew', () => {
  it('is said to have other details, and not to be opened once more', async () => {
    const { page } = driven;
    const { status: _, ...details } = await call(page, 'case.read', { caseId });
    await turnTo('Overview');
    await call(page, 'case.change', { ...details, court: 'A court' });
    await turnTo('History');
    await rows().first().filter({ hasText: 'Details of the case changed' }).waitFor();
  });
});
