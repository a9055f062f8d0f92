import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { call, runJob } from '../call.ts';
import { beginCase, type Driven, startDriven } from '../drive.ts';
import { takePictures } from './take-pictures.ts';

const CHAT = [
  '2026년 3월 1일 오후 1:10, 하늘 : 내일 학교 앞에서 만나',
  '2026년 3월 1일 오후 1:11, 이든 : 응',
  '',
].join('\r\n');
const TALK = `하늘 님과 카카오톡 대화\r\n저장한 날짜 : 2026년 3월 2일 오후 1:00\r\n\r\n\r\n2026년 3월 1일 오후 1:10\r\n${CHAT}`;

let driven: Driven;
let caseId: string;
beforeAll(async () => {
  driven = await startDriven();
  const { page, folder } = driven;
  await beginCase(driven, 'First');
  caseId = await takePictures(driven, 4);
  const paths = ['first.txt', 'second.txt'].map((name, at) => {
    const path = join(folder, name);
    writeFileSync(path, `${TALK}2026년 3월 1일 오후 1:1${at + 2}, 이든 : ${name}\r\n`);
    return path;
  });
  const given = { caseId, paths, copyKind: 'original', method: 'export', previews: 'later' } as const;
  await runJob(page, 'intake.run', given);
});
afterAll(() => driven.close());

const turnTo = (name: string) =>
  driven.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const main = () => driven.page.getByRole('main');
const question = () => driven.page.getByRole('alertdialog');
const press = (name: string) => main().getByRole('button', { name }).first().click();
const isolatedNames = async () =>
  (await call(driven.page, 'quarantine.list', { caseId, from: 0, count: 10 })).rows.map(
    ({ fileName }) => fileName,
  );
const done = (count: number) =>
  driven.page.getByText(count === 1 ? '1 piece was isolated.' : `${count} pieces were isolated.`).waitFor();

describe('the key that isolates', () => {
  it("works on an item's page while its name or its picture has the focus, and shows nothing meanwhile", async () => {
    const { page } = driven;
    await turnTo('Evidence');
    await main().getByRole('listbox').focus();
    await page.locator('.item-card').first().waitFor();
    for (const key of ['Home', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: 'capture 1.png' }).waitFor();
    await main().getByRole('tab', { name: 'Look' }).focus();
    await page.keyboard.press('q');
    expect(await question().count()).toBe(0);
    await page.locator('.stage').focus();
    await page.keyboard.press('q');
    await question().waitFor();
    const opacity = await main().evaluate((each) => getComputedStyle(each).opacity);
    expect(opacity).toBe('0');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.stage:focus').waitFor();
    expect(await isolatedNames()).toEqual([]);
    await page.keyboard.press('q');
    await page.keyboard.press('Enter');
    await done(1);
    await page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
    expect(await isolatedNames()).toEqual(['capture 1.png']);
  });

  it('works in a conversation while a line has the focus, and leaves it', async () => {
    const { page } = driven;
    await turnTo('Conversations');
    await main().locator('.conversation-entry').first().click();
    await main().locator('[data-row]').first().focus();
    await page.keyboard.press('q');
    await question().getByRole('button', { name: 'Isolate', exact: true }).click();
    await done(2);
    await page.getByRole('heading', { level: 1, name: 'Conversations' }).waitFor();
    expect((await isolatedNames()).length).toBe(2);
  });

  it('types a letter in the field of the search, and isolates from what was found', async () => {
    const { page } = driven;
    await turnTo('Search');
    const field = page.getByRole('combobox', { name: 'Words to find' });
    await field.fill('학교');
    await page.locator('.hit').first().click();
    await field.focus();
    await page.keyboard.press('q');
    expect(await question().count()).toBe(0);
    await field.fill('학교');
    await page.locator('.hit').first().click();
    const around = page.getByRole('region', { name: 'Around it' });
    await around.getByRole('button', { name: 'Stop viewing and isolate' }).waitFor();
    await around.focus();
    await page.keyboard.press('q');
    await page.keyboard.press('Enter');
    await done(3);
    expect(await field.inputValue()).toBe('');
    expect(await page.locator('.hit').count()).toBe(0);
  });

  it('asks by name which file of an exhibit is meant, and isolates that one alone', async () => {
    const { page } = driven;
    const { rows } = await call(page, 'item.list', { caseId, from: 0, count: 10 });
    const named = (name: string) => rows.find((row) => row.name === name)!.itemId;
    const parts = ['capture 2.png', 'capture 3.png'].map((name) => ({
      ...{ itemId: named(name), conversation: null, from: null, to: null },
    }));
    await call(page, 'exhibit.add', { caseId, title: 'Two', parts, object: false });
    await turnTo('Exhibits');
    await main()
      .getByRole('button', { name: /^Menu of/ })
      .click();
    await page.getByRole('menuitem', { name: 'Open' }).click();
    await press('Make the pages');
    await page.locator('.pdf-pages').first().focus();
    await page.keyboard.press('q');
    const confirm = question().getByRole('button', { name: 'Isolate', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await question().getByText('capture 3.png').click();
    await confirm.click();
    await done(4);
    expect(await isolatedNames()).toContain('capture 3.png');
    expect(await isolatedNames()).not.toContain('capture 2.png');
    expect(await page.locator('.pdf-pages').count()).toBe(0);
  });
});
