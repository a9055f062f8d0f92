import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeZip } from '../../core/reading/make-zip.ts';
import { newCase, newOffice, takeOne } from '../../faults/office.ts';
import { findBarriers } from '../axe.ts';
import { type Driven, handsOn, startDriven } from '../drive.ts';
import { openMadeVault } from './open-vault.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/kakaotalk/self_windows_ko.txt', import.meta.url));

/** An export of an iPhone, as the phone writes it. */
const TALK = [
  'Talk_2026.3.9 10:00-1.txt',
  '저장한 날짜 : 2026. 3. 9. 오전 10:00',
  '',
  '',
  'a line of nobody',
  'and one more',
  '2026년 3월 2일 월요일',
  '2026. 3. 2. 오후 1:10, 회원님 : See you at the station',
  '2026. 3. 2. 오후 1:11, Haneul : safe\u202Egnp.exe and zero\u200Bwidth',
  '2026. 3. 2. 오후 1:12, Haneul-i : <b>bold</b> <script>document.title = "taken"</script>',
  '2026. 3. 2. 오후 1:05, Haneul : earlier than before',
  '2026. 3. 2. 오후 1:13: Haneul님이 Eden님을 초대했습니다.',
  '2026년 3월 6일 금요일',
  ...Array.from({ length: 80 }, (_, i) => `2026. 3. 6. 오후 2:${10 + (i % 50)}, 회원님 : line ${i}`),
  '',
].join('\r\n');

let driven: Driven;
beforeAll(async () => {
  driven = await startDriven();
  const vault = join(driven.folder, 'vault');
  const { session, caseId } = await newOffice(vault);
  await takeOne(session, caseId, 'Talk_2026.3.9 10_00-1.txt', Buffer.from(TALK));
  await takeOne(session, caseId, 'self_windows_ko.txt', readFileSync(SAMPLE));
  const zip = makeZip([['../../_chat.txt', '1/2/26, 13:00 - Dana: from a zip\n1/2/26, 13:01 - Eden: yes\n']]);
  await takeOne(session, caseId, 'WhatsApp Chat.zip', zip);
  await takeOne(session, caseId, 'letter.txt', Buffer.from('Dear Sir or Madam'));
  newCase(session);
  await session.close();
  await openMadeVault(driven, vault);
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

const rows = () => driven.page.getByRole('listitem').filter({ has: driven.page.locator('.talk-row') });
const row = (text: string) => rows().filter({ hasText: text });
const entry = (text: string) => driven.page.locator('.conversation-entry').filter({ hasText: text });

describe('conversations', () => {
  it('of a case without any say what to do', async () => {
    const { page } = driven;
    await turnTo('Conversations');
    await page.getByText('Take in a chat export').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Take in files' }).click();
    await page.getByRole('heading', { name: 'Take in files' }).waitFor();
  });

  it('wait to be read, and what is no export stays as it is and is said', async () => {
    const { page } = driven;
    await page.getByRole('combobox').selectOption({ index: 0 });
    await turnTo('Conversations');
    await page.getByRole('heading', { name: '4 text files not read as conversations' }).waitFor();
    await press('Read letter.txt');
    await page.getByText('1 file is no chat export that Jikim reads.').waitFor();
    expect(await page.locator('.conversation-entry').count()).toBe(0);
    await press('Read all');
    await page.getByText('3 conversations were read.').waitFor();
    await entry('self_windows_ko.txt').waitFor();
    expect(await entry('Talk_2026').textContent()).toMatch(
      /84 messages · 3 names · .* · 2 lines not understood/,
    );
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('a conversation', () => {
  it('shows each row beside its original line, with the place of its bytes', async () => {
    const { page } = driven;
    await entry('Talk_2026').click();
    await row('See you at the station').waitFor();
    const line = '2026. 3. 2. 오후 1:10, 회원님 : See you at the station';
    await page.getByText(line).waitFor();
    await row('See you at the station').hover();
    const offset = Buffer.byteLength(TALK.slice(0, TALK.indexOf(line)));
    const length = Buffer.byteLength(`${line}\r\n`);
    await page.getByText(`Line 8 · from byte ${offset}, ${length} bytes`).waitFor();
  });

  it('puts the owner of the phone on the other side, and days between', async () => {
    const { page } = driven;
    const sideOf = (text: string) => row(text).locator('.talk-message').getAttribute('data-self');
    expect([await sideOf('See you'), await sideOf('safe')]).toEqual(['true', 'false']);
    await page.locator('.talk-day').getByText('Monday, 2 March 2026').waitFor();
  });

  it('shows what cannot be seen and lets nothing act', async () => {
    const { page } = driven;
    const bubble = row('safe').locator('.talk-bubble');
    expect(await bubble.textContent()).toBe('safeU+202Egnp.exe and zeroU+200Bwidth');
    expect(await bubble.getByText('U+202E').getAttribute('title')).toBe('turns the direction of the text');
    expect(await row('<b>bold</b>').locator('.talk-bubble b, .talk-bubble script').count()).toBe(0);
    expect(await page.title()).not.toContain('taken');
    expect(await page.content()).not.toContain('\u202e');
  });

  it('marks doubts with a word and explains them', async () => {
    const { page } = driven;
    await row('a line of nobody').click();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowDown');
    await row('earlier than before').getByRole('button', { name: 'Time goes back' }).click();
    await page.getByRole('dialog').getByText('It is earlier than the row before').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('is copied by its button or by keys, kept out of the history of the clipboard', async () => {
    const { page, app } = driven;
    const copied = () =>
      app.evaluate(async ({ clipboard }: typeof Electron) => ({
        text: await clipboard.readText(),
        types: (await clipboard.read())[0]?.types.join() ?? '',
      }));
    await row('safe').click();
    await press('Copy text');
    await page.getByText('Copied', { exact: true }).waitFor();
    expect((await copied()).text).toBe('safe\u202Egnp.exe and zero\u200Bwidth');
    await row('See you').locator('.talk-bubble').selectText();
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(async () => (await copied()).text.trim()).toBe('See you at the station');
    if (process.platform === 'linux') expect((await copied()).types).toContain('passwordManagerHint');
  });

  it('lists what was not understood, and leads there', async () => {
    const { page } = driven;
    await press('Points to check (1)');
    await page.getByRole('dialog').getByText('Places that were not understood: 1').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await press('Row 5, 2 rows');
    await row('a line of nobody').getByText('Not understood').waitFor();
    await page.locator('[data-row="4"]:focus').waitFor();
  });

  it('goes to a day, or says that it is another', async () => {
    const { page } = driven;
    const day = page.getByLabel('Day', { exact: true });
    await day.fill('2026-03-06');
    await press('Go to day');
    await page.locator('[data-row]:focus').getByText('line 0', { exact: true }).waitFor();
    await day.fill('2026-03-04');
    await press('Go to day');
    await page.getByText('Nothing on that day. Here is Friday, 6 March 2026.').waitFor();
  });

  it('is read by keys alone: ends, pages, rows, and details', async () => {
    const { page } = driven;
    const at = () => page.locator('[data-row]:focus').getAttribute('aria-posinset');
    const size = Number(await rows().first().getAttribute('aria-setsize'));
    await page.keyboard.press('End');
    expect(await at()).toBe(String(size));
    await row('line 79').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(String(size - 1));
    await page.keyboard.press('PageUp');
    expect(Number(await at())).toBeLessThan(size - 2);
    await page.keyboard.press('Home');
    expect(await at()).toBe('1');
    await page.keyboard.press('PageDown');
    expect(Number(await at())).toBeGreaterThan(2);
    await page.keyboard.press('Home');
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2026. 3. 2. 오후 1:11', { exact: true }).waitFor();
    await dialog.getByText('are shown by their numbers').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-row="8"]:focus').waitFor();
  });

  it('can be seen without its original lines', async () => {
    const { page } = driven;
    await page.getByText('Original lines beside').click();
    expect(await page.locator('.talk-line').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByText('Original lines beside').click();
    await page.locator('.talk-line').first().waitFor();
  });

  it('leads to its evidence', async () => {
    const { page } = driven;
    await press('Show the evidence');
    await page.getByRole('heading', { level: 1, name: /^Talk_2026/ }).waitFor();
    await turnTo('Conversations');
    await entry('Talk_2026').click();
  });
});

describe('two spellings of one person', () => {
  const open = async () => {
    await press('People');
    return driven.page.getByRole('dialog');
  };

  it('are noted as one, by keys alone, and the file keeps its own', async () => {
    const { page } = driven;
    const dialog = await open();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Note as one person', exact: true }).press('Enter');
    await dialog.getByText('Tick two names or more first.').waitFor();
    for (const name of [/^Haneul \d/, /^Haneul-i/]) {
      await dialog.getByRole('checkbox', { name }).focus();
      await page.keyboard.press('Space');
    }
    await dialog.getByRole('button', { name: 'Note as one person: Haneul', exact: true }).press('Enter');
    await dialog.getByText('noted as the same person as').first().waitFor();
    await page.keyboard.press('Escape');
    const head = row('<b>bold</b>').locator('.talk-head');
    await head.getByText('in the file:').waitFor();
    expect(await head.textContent()).toMatch(/^Haneul in the file: Haneul-i/);
    await page.getByText('오후 1:12, Haneul-i :').waitFor();
  });

  it('are taken back', async () => {
    const { page } = driven;
    const dialog = await open();
    await dialog.getByRole('button', { name: 'Take back: Haneul-i' }).click();
    await dialog.getByText('noted as the same person as').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await row('<b>bold</b>').locator('.talk-head').textContent()).toMatch(/^Haneul-i/);
  });

  it('do not decide whose phone it is: a person says so', async () => {
    const { page } = driven;
    const dialog = await open();
    await dialog.getByRole('combobox').selectOption('Haneul');
    await page.keyboard.press('Escape');
    await page.locator('.talk-message[data-self="true"]').filter({ hasText: 'safe' }).waitFor();
    expect(await row('See you').locator('.talk-message').getAttribute('data-self')).toBe('false');
  });
});

describe('a conversation in a zip', () => {
  it('stands beside the lines of its entry, and names that no app writes are listed', async () => {
    const { page } = driven;
    await turnTo('Conversations');
    await entry('WhatsApp Chat.zip').click();
    await page.getByText('1/2/26, 13:00 - Dana: from a zip').waitFor();
    await page.locator('.bytes-place').getByText('../../_chat.txt').waitFor();
    await press('Points to check');
    await page.getByRole('dialog').getByText('leads out of its folder · read as a conversation').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
