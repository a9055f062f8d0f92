import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { type Driven, handsOn, startInCase, takeIn } from '../drive.ts';

const TALK = [
  'Talk_2026.3.9 10:00-1.txt',
  '저장한 날짜 : 2026. 3. 9. 오전 10:00',
  '',
  '',
  '2026년 3월 2일 월요일',
  '2026. 3. 2. 오후 1:10, 회원님 : 내일 학교 앞에서 만나',
  '2026. 3. 2. 오후 1:11, 하늘 : 학교에서 뭐 해',
  '2026. 3. 2. 오후 1:12, 이든 : 하천 옆 길',
  '2026년 3월 6일 금요일',
  '2026. 3. 6. 오후 2:10, 하늘 : 앞에서 학교',
  ...Array.from({ length: 120 }, (_, i) => `2026. 3. 6. 오후 3:${10 + (i % 50)}, 이든 : often ${i}`),
  '',
].join('\r\n');

let driven: Driven;
beforeAll(async () => {
  driven = await startInCase('First');
  const { page, folder } = driven;
  const talk = join(folder, 'Talk_학교.txt');
  writeFileSync(talk, TALK);
  await takeIn(page, [talk]);
});
afterAll(() => driven.close());

const { turnTo } = handsOn(() => driven.page);

const field = () => driven.page.getByRole('combobox', { name: 'Words to find' });
const hits = () => driven.page.locator('.hit');
const found = async (): Promise<string[]> => hits().locator('.imported').allInnerTexts();
const count = (text: string) => driven.page.getByRole('status').getByText(text);

/** Looks for something and waits for how many messages there are. */
async function look(text: string, messages: number): Promise<void> {
  await field().fill(text);
  await count(`${messages} messages`).waitFor();
  await driven.page.waitForFunction(
    ([n]) => document.querySelectorAll('.hit .row').length === Math.min(50, n!),
    [messages],
  );
}

describe('the search', () => {
  it.each(['Control+F', 'Control+f'])('is reached from anywhere by %s, ready to type', async (key) => {
    const { page } = driven;
    await turnTo('Evidence');
    await page.keyboard.press(key);
    await field().waitFor();
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field().inputValue()).toBe('');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('finds words of two syllables inside of others, file names too', async () => {
    await look('학교', 3);
    expect(await hits().first().textContent()).toContain('Talk_학교.txt');
    expect(await driven.page.locator('.hit mark').first().textContent()).toBe('학교');
    expect(await findBarriers(driven.page)).toEqual([]);
  });

  it('tells a phrase from its words', async () => {
    await look('학교 앞에서', 2);
    await look('"학교 앞에서"', 1);
    expect((await found()).join('\n')).toContain('내일 학교 앞에서 만나');
  });

  it('says when nothing was found, and keeps what was typed', async () => {
    await field().fill('nothing like this');
    await count('Nothing was found for nothing like this.').waitFor();
    expect(await field().inputValue()).toBe('nothing like this');
  });

  it('takes an upside down mark, quotes and signs as what they are', async () => {
    for (const odd of ['"', '*', 'a" OR "b', "'); --", '%_']) {
      await field().fill(odd);
      await count(`Nothing was found for ${odd}.`).waitFor();
    }
  });

  it('is narrowed by sender and day, and widened again', async () => {
    const { page } = driven;
    await look('학교', 3);
    await page.getByLabel('Sender').selectOption('하늘');
    await count('2 messages').waitFor();
    await page.getByLabel('From').fill('2026-03-03');
    await count('1 messages').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await count('3 messages').waitFor();
  });

  it('gives the rest of many hits when it is asked for', async () => {
    const { page } = driven;
    await look('often', 120);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll('.hit').length === 100);
  });

  it('is done by keys alone: from a hit, with what is around it, to its place and back', async () => {
    const { page } = driven;
    await look('학교', 3);
    await field().press('ArrowDown');
    await field().press('ArrowDown');
    await field().press('ArrowDown');
    const chosen = page.locator('[role="option"][aria-selected="true"]');
    await chosen.getByText('에서 뭐 해').waitFor();
    expect(await field().getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    const around = page.getByRole('region', { name: 'Around it' });
    await around.getByText('하천 옆 길').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await field().press('Enter');
    await page.locator('[data-row]:focus').getByText('학교에서 뭐 해', { exact: true }).waitFor();
    await page.keyboard.press('Control+f');
    await count('3 messages').waitFor();
    expect(await field().inputValue()).toBe('학교');
    await page.locator('[role="option"][aria-selected="true"]').getByText('에서 뭐 해').waitFor();
  });
});

describe('an input method of Korean', () => {
  let keys: CDPSession;
  beforeAll(async () => {
    keys = await driven.page.context().newCDPSession(driven.page);
  });
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text: string) => keys.send('Input.insertText', { text });

  /** Every sentence that says what was looked for, from here on. */
  const watchLooks = () =>
    driven.page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const watch = new MutationObserver(() =>
        said.push(document.querySelector('.search-count')!.textContent!),
      );
      watch.observe(document.querySelector('.search-count')!, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
  const said = () => driven.page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

  it('is waited for: no half of a syllable is looked for', async () => {
    await field().fill('');
    await watchLooks();
    for (const part of ['ㅎ', '하', '핛', '학']) await compose(part);
    await commit('학');
    for (const part of ['ㄱ', '교']) await compose(part);
    await commit('교');
    expect(await field().inputValue()).toBe('학교');
    await count('3 messages').waitFor();
    expect((await said()).filter((each) => /for (ㅎ|하|핛|학ㄱ)\./.test(each))).toEqual([]);
  });

  it('shows what was found for a whole syllable that is still open', async () => {
    await field().fill('');
    await commit('하');
    await compose('천');
    await count('1 messages').waitFor();
    await commit('천');
    expect(await field().inputValue()).toBe('하천');
  });

  it('does not lose the Enter that ends a syllable', async () => {
    const { page } = driven;
    await field().fill('');
    await commit('학');
    await compose('교');
    await page.keyboard.down('Enter');
    await commit('교');
    await page.keyboard.up('Enter');
    await count('3 messages').waitFor();
    await page.locator('[role="option"][aria-selected="true"]').getByText('Talk_').waitFor();
    expect(await field().inputValue()).toBe('학교');
  });
});
