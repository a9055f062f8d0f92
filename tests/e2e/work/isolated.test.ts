import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { type Driven, handsOn, startInCase } from '../drive.ts';
import { takePictures } from './take-pictures.ts';

let driven: Driven;
let caseId: string;
beforeAll(async () => {
  driven = await startInCase('First');
  caseId = await takePictures(driven, 2);
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

const place = (name: string) => join(driven.folder, name);

/** A file outside of the vault. */
function writeOutside(name: string, fill: number): string {
  const path = place(name);
  writeFileSync(path, Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * fill) % 251)));
  return path;
}

describe('what is isolated', () => {
  it('is nothing at first, and the screen says what to know and whom to ask', async () => {
    const { page } = driven;
    await turnTo('Isolated');
    await page.getByText('Nothing is isolated.').waitFor();
    for (const said of [
      'Do not delete anything on the phone; hand it to the police as it is.',
      'This program does not judge whether keeping or viewing is allowed.',
      'Whoever has a duty to report may have to report at once.',
      'Police 112',
      '1366',
      'Digital sex crime victim support centre',
    ])
      expect(await page.getByText(said).count(), said).toBe(1);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is chosen in the evidence by keys alone, and described and referred', async () => {
    const { page } = driven;
    await turnTo('Evidence');
    await page.getByRole('listbox').focus();
    await page.locator('.item-card').first().waitFor();
    for (const key of ['Home', 'q', 'Enter']) await page.keyboard.press(key);
    await page.getByText('1 piece was isolated.').waitFor();
    await press('To the isolated files');
    await press('Put this away');
    await press('Describe and refer');
    await page.getByRole('heading', { name: 'capture 1.png' }).waitFor();
    await page.getByText('The vault holds nothing of its content.').waitFor();
    await page.getByText('No export and no backup is known to hold it.').waitFor();
    await page.getByLabel('Description').fill('A picture sent in a chat');
    await page.getByLabel('Referred to').fill('Police, desk 2');
    await page.getByLabel('Referred on').fill('2026-11-24');
    await page.getByLabel('Case or receipt number').fill('2026-77');
    expect(await findBarriers(page)).toEqual([]);
    await press('Save');
    await page.getByRole('button', { name: 'Saved' }).waitFor();
    await press('Back to the isolated files');
    await page.getByText('Referred to Police, desk 2 on 2026-11-24').waitFor();
    expect(await page.locator('.work-main img').count()).toBe(0);
  });

  it('is told of on a sheet, which takes along what was typed and is written over nothing', async () => {
    const { page } = driven;
    const taken = place('taken.pdf');
    writeFileSync(taken, 'kept');
    await press('Describe and refer');
    await page.getByLabel('Where the original is').fill('On the phone');
    await driven.answerDialogs({ save: taken });
    await press('Referral sheet as PDF…');
    await page.getByRole('alert').waitFor();
    expect(readFileSync(taken, 'utf8')).toBe('kept');
    expect(await page.getByLabel('Where the original is').inputValue()).toBe('On the phone');
    const sheet = place('sheet.pdf');
    await driven.answerDialogs({ save: sheet });
    await press('Referral sheet as PDF…');
    await page.getByText('The sheet was written').waitFor();
    expect(readFileSync(sheet).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const { rows } = await call(page, 'quarantine.list', { caseId, from: 0, count: 10 });
    expect(rows[0]).toMatchObject({
      whereOriginalIs: 'On the phone',
      description: 'A picture sent in a chat',
    });
    await press('Back to the isolated files');
  });
});

describe('a file that was not taken in', () => {
  it('is isolated by its hash alone, stays where it is, and is not taken in later', async () => {
    const { page } = driven;
    const path = writeOutside('outside.bin', 7);
    await driven.answerDialogs({ open: [path] });
    await press('Choose the file…');
    await page.getByLabel('Source device').fill('A phone');
    expect(await findBarriers(page)).toEqual([]);
    await press('Note its hash only');
    await page.getByText('Hash and size were noted').waitFor();
    expect(existsSync(path)).toBe(true);
    await page.getByRole('heading', { name: '2 isolated files' }).waitFor();
    const { rows } = await call(page, 'quarantine.list', { caseId, from: 0, count: 10 });
    expect(rows[0]).toMatchObject({
      fileName: 'outside.bin',
      whereOriginalIs: path,
      sourceDevice: 'A phone',
      isolatedBy: 'Han Areum',
      finder: '',
      hasBytes: false,
    });
    await press('Put this away');
  });

  it('that is isolated already is said to be, and nothing that was typed is lost', async () => {
    const { page } = driven;
    await press('Choose the file…');
    await page.getByLabel('Description').fill('Words that stay');
    await press('Note its hash only');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Description').inputValue()).toBe('Words that stay');
    await press('Not this one');
  });
});

describe('the proof of a removal', () => {
  it('searches the whole vault file for pieces of a file outside', async () => {
    const { page } = driven;
    await driven.answerDialogs({ open: [place('outside.bin')] });
    await press('Choose a file and search…');
    await page.getByText(/Nothing of it is left in the vault: \d+ pieces were looked for/).waitFor();
  });

  it('says so where the vault holds the file as a piece of evidence', async () => {
    const { page } = driven;
    await driven.answerDialogs({ open: [place('capture 2.png')] });
    await press('Choose a file and search…');
    await page.getByText('The vault holds this file as a piece of evidence.').waitFor();
    await page.getByRole('radio', { name: '한국어' }).click();
    await page
      .getByText('보관·열람이 허용되는지는 이 프로그램이 판단하지 않습니다. 변호사 확인 필요.')
      .waitFor();
    await page.getByText('디지털성범죄피해자지원센터').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
