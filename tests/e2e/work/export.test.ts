import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { handsOn } from '../drive.ts';
import { addExhibit, type CourtCase, startCourtCase } from './court-case.ts';

let court: CourtCase;
let ids: string[];
beforeAll(async () => {
  court = await startCourtCase();
  await court.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => {
      (globalThis as { shown?: string }).shown = path;
    };
  });
  ids = [];
  for (const name of ['screen-1.png', 'screen-2.png']) ids.push(await addExhibit(court, name));
});
afterAll(() => court.close());

const { press, turnTo } = handsOn(() => court.page);

const heading = (name: string | RegExp) => court.page.getByRole('heading', { name }).waitFor();
const choose = (name: string) => court.page.locator('label').filter({ hasText: name }).click();
const out = () => readdirSync(court.folder).filter((name) => !/^(vault|screen|call|large)/.test(name));

/** For whom and where to, by the form. */
async function sayWhere(recipient: string, name: string): Promise<void> {
  await court.answerDialogs({ open: [court.folder] });
  await court.page.getByLabel('Who gets it').fill(recipient);
  await court.page.getByLabel('Name of the new folder or file').fill(name);
  await press('Choose a folder');
}

describe('the folder for the court', () => {
  it('is looked through first: what stays out and why, with the way there, and nothing is written', async () => {
    const { page } = court;
    await turnTo('Export');
    expect(await findBarriers(page)).toEqual([]);
    await press('See what will be in it');
    await heading('2 are left out');
    await heading('No exhibit can be filed as it is.');
    expect(await page.getByText('Nobody has checked its pictures').count()).toBe(2);
    expect(out()).toEqual([]);
    await page.getByRole('button', { name: 'Go and mend it' }).first().click();
    await heading('갑 제1호증 screen-1.png');
  });

  it('lists what the opponent would read with its page, and waits for a word about it', async () => {
    const { page } = court;
    for (const exhibitId of ids) await call(page, 'exhibit.clear', { exhibitId, personName: 'Han Areum' });
    await page.locator('label').filter({ hasText: 'File name: screen-1.png' }).click();
    await press('Save');
    await page.getByText('All of it is saved.').waitFor();
    await turnTo('Export');
    await press('See what will be in it');
    await heading('2 exhibits in it');
    expect(await page.getByRole('row').filter({ hasText: 'screen-1.png' }).first().textContent()).toMatch(
      /갑 제1호증.*screen-1\.png1$/,
    );
    await sayWhere('Seoul Central District Court', 'set');
    expect(await page.getByRole('button', { name: 'Make it' }).isDisabled()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByText('I know that the opponent will read this.').click();
  });

  it('is not written over anything, nor under a name that no system takes', async () => {
    const { page } = court;
    mkdirSync(join(court.folder, 'taken'));
    writeFileSync(join(court.folder, 'taken', 'a.txt'), 'a');
    await page.getByLabel('Name of the new folder or file').fill('taken');
    await page.getByText('Something has this name already.').waitFor();
    expect(await page.getByRole('button', { name: 'Make it' }).isDisabled()).toBe(true);
    await page.getByLabel('Name of the new folder or file').fill('a/b');
    await page.getByText('It cannot be empty or hold').waitFor();
    expect(await page.getByRole('button', { name: 'Make it' }).isDisabled()).toBe(true);
  });

  it('warns of a place that is copied elsewhere', async () => {
    const { page } = court;
    await court.answerDialogs({ open: [join(court.folder, 'OneDrive')] });
    await press('Choose a folder');
    await page.getByLabel('Name of the new folder or file').fill('set');
    await page.getByText('lies in OneDrive, which copies it to other computers').waitFor();
    await court.answerDialogs({ open: [court.folder] });
    await press('Choose a folder');
  });

  it('is written, read again, and said in the fixed words; the system shows it when asked', async () => {
    const { page } = court;
    await press('Make it');
    await heading('The folder is made');
    await page.getByText('No file has changed since the recorded time').waitFor();
    await page.getByText('This check does not prove that the content is true').waitFor();
    await page.getByText('Time: by the clock of this computer').waitFor();
    const target = join(court.folder, 'set');
    expect(readdirSync(target).sort()).toEqual(['내부용-제출금지', '제출용']);
    expect(await findBarriers(page)).toEqual([]);
    await press('Open the folder');
    await expect.poll(() => court.app.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(target);
    await page.getByRole('cell', { name: 'Seoul Central District Court' }).waitFor();
    await press('Make something else');
    await page.getByRole('button', { name: 'See what will be in it' }).waitFor();
  });
});

describe('an encrypted archive', () => {
  it('asks for who signs, and for a passphrase that is hard enough and the same twice', async () => {
    const { page } = court;
    await choose('Encrypted archive');
    await press('See what will be in it');
    await heading('4 pieces of evidence');
    await press('Make one');
    await page.getByLabel('Name of the office').fill('An office');
    await press('Make the identity');
    const [first, again] = [
      page.getByLabel('Passphrase for the recipient'),
      page.getByLabel('The same once more'),
    ];
    await first.fill('short');
    await again.fill('other');
    await page.getByText('The two are not the same.').waitFor();
    await sayWhere('Attorney Lee', 'for-lee');
    const make = page.getByRole('button', { name: 'Make it' });
    await expect.poll(() => make.isDisabled()).toBe(true);
    await again.fill('short');
    expect(await make.isDisabled()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await first.fill('seven quiet herons over a slow river');
    await again.fill('seven quiet herons over a slow river');
    await expect.poll(() => make.isEnabled()).toBe(true);
  });

  it("sealed for somebody's key is one file, of which nothing is claimed that only that key could show", async () => {
    const { page } = court;
    await page.getByText("By the recipient's age key", { exact: true }).click();
    await page.getByLabel('Public age key').fill('age1nonsense');
    await press('Make it');
    await page.getByRole('alert').waitFor();
    expect(out().filter((name) => name.includes('lee'))).toEqual([]);
    await press('Make something else');
    await page.getByLabel('Public age key').fill(await identityToRecipient(await generateX25519Identity()));
    await press('Make it');
    await heading('The archive is made');
    await page.getByText('This cannot be verified').waitFor();
    await page.getByText("Only the recipient's key opens it").waitFor();
    expect(statSync(join(court.folder, 'for-lee.zip.age')).isFile()).toBe(true);
    await page.getByRole('cell', { name: 'Attorney Lee' }).waitFor();
    await press('Make something else');
  });
});

describe("an archive for a court's expert", () => {
  it('is made only after the answer that originals may leave unencrypted', async () => {
    const { page } = court;
    await choose("Archive for a court's expert");
    const look = page.getByRole('button', { name: 'See what will be in it' });
    expect(await look.isDisabled()).toBe(true);
    await page.getByText('Yes, let the originals of this case out unencrypted.').click();
    await look.click();
    await page.getByText('It identifies people and is not for filing.').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(existsSync(join(court.folder, 'expert'))).toBe(false);
  });
});

describe('an archive of proofs alone', () => {
  it('is made by the keyboard alone, and checked', async () => {
    const { page } = court;
    await choose('Archive of proofs alone');
    await page.getByRole('button', { name: 'See what will be in it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('No original, name or source is in it.').waitFor();
    await court.answerDialogs({ open: [court.folder] });
    await page.getByLabel('Who gets it').focus();
    await page.keyboard.type('Expert Park');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(court.folder, { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('proofs');
    const make = page.getByRole('button', { name: 'Make it' });
    await expect.poll(() => make.isEnabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading('The archive is made');
    await page.getByText('No file has changed since the recorded time').waitFor();
    await press('Make something else');
  });
});

describe('a backup', () => {
  it('is made elsewhere, and the way there is shown', async () => {
    const { page } = court;
    await press('To the backups');
    await page.getByRole('button', { name: 'Make a backup…' }).waitFor();
  });
});
