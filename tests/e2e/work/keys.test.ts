import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOfficeIdentity } from '../../../electron/core/identity/office-identity.ts';
import { toPkcs12 } from '../../../electron/core/identity/pkcs12.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { beginCase, type Driven, handsOn, PASSPHRASE, startDriven } from '../drive.ts';

const OTHER = 'nine calm otters under the old bridge';

let driven: Driven;
let firstKey: string;
beforeAll(async () => {
  driven = await startDriven();
  firstKey = await beginCase(driven, 'Spring');
  await turnTo('Settings');
});
afterAll(() => driven.close());

const { button, field, press, tab, turnTo } = handsOn(() => driven.page);

const alert = (text: string) => driven.page.getByRole('alert').filter({ hasText: text }).waitFor();
const expectNoBarriers = async () => expect(await findBarriers(driven.page)).toEqual([]);
const WRONG = 'This passphrase opens no key';

describe('people who can open the vault', () => {
  it('are told apart from the one who sits here, and the last one is warned', async () => {
    const { page } = driven;
    await tab('People and keys');
    await page.getByRole('row', { name: /Han Areum you/ }).waitFor();
    await page.getByText('You are the only one who can open this vault').waitFor();
    expect(await page.getByRole('button', { name: /^Take the key of/ }).count()).toBe(0);
    await expectNoBarriers();
  });

  it('are not added under a weak passphrase, a name that somebody has, or a wrong passphrase of one’s own', async () => {
    await press('Add a person');
    await field('Name').fill('han  areum');
    await field('Passphrase of this person').fill('password1');
    await field('The same once more').fill('password1');
    await field('Your own passphrase').fill('not mine at all');
    await driven.page
      .getByText(/Too easy to guess/i)
      .first()
      .waitFor();
    expect(await button('Give a key').isDisabled()).toBe(true);
    await field('Passphrase of this person').fill(OTHER);
    await field('The same once more').fill(OTHER);
    await press('Give a key');
    await alert(WRONG);
    await field('Your own passphrase').fill(PASSPHRASE);
    await press('Give a key');
    await alert('already has a key');
    expect(await field('Passphrase of this person').inputValue()).toBe(OTHER);
    await expectNoBarriers();
  });

  it('are added with a name of their own, and removed again', async () => {
    const { page } = driven;
    await field('Name').fill('Lee Bit');
    await press('Give a key');
    await page.getByText('Lee Bit can open this vault now.').waitFor();
    await press('Take the key of Lee Bit away');
    await field('Your own passphrase').fill('wrong once more');
    await press('Take the key away');
    await alert(WRONG);
    await field('Your own passphrase').fill(PASSPHRASE);
    await press('Take the key away');
    await page.getByRole('row', { name: /Lee Bit .* taken away/ }).waitFor();
  });
});

describe('one’s own passphrase', () => {
  it('is changed by whoever knows the present one', async () => {
    const { page } = driven;
    await press('Change my passphrase');
    await field('Present passphrase').fill('wrong');
    await field('New passphrase').fill(OTHER);
    await field('The same once more').fill(OTHER);
    await press('Change it');
    await alert(WRONG);
    expect(await field('New passphrase').inputValue()).toBe(OTHER);
    await field('Present passphrase').fill(PASSPHRASE);
    await press('Change it');
    await page.getByText('Your passphrase was changed.').waitFor();
  });
});

describe('the recovery key', () => {
  it('is made anew by whoever knows the passphrase, taken to a sheet that names nothing, and typed whole', async () => {
    const { page, folder } = driven;
    await press('Make a new recovery key…');
    await field('Your own passphrase').fill(PASSPHRASE);
    await press('Make it now');
    await alert(WRONG);
    await field('Your own passphrase').fill(OTHER);
    await press('Make it now');
    const groups = page.locator('.recovery-key li');
    await groups.first().waitFor();
    await expectNoBarriers();
    const key = (await groups.allInnerTexts()).map((text) => text.split(/\s+/).at(-1)).join('-');
    const sheet = join(folder, 'sheet.pdf');
    await driven.answerDialogs({ save: sheet });
    await press('Save the sheet as a file…');
    await page.getByText('Written:').waitFor();
    expect(readFileSync(sheet).toString('latin1')).not.toMatch(/jikim|vault/i);
    await page.keyboard.press('Escape');
    await press('I have written it down');
    await field('Type the whole key from your paper').fill(firstKey);
    await press('Compare');
    await page.getByText('That key does not open this vault').waitFor();
    await field('Type the whole key from your paper').fill(key);
    await press('Compare');
    await page.getByText('Your paper is right').waitFor();
    expect(await page.getByText(key.slice(0, 5)).count()).toBe(0);
    await press('Go on');
    await turnTo('Settings');
    await tab('People and keys');
  });
});

describe('new keys for the whole vault', () => {
  it('need the passphrase, and the work goes on with them', async () => {
    const { page, folder } = driven;
    const before = readFileSync(join(folder, 'vault', 'vault.db'));
    await press('Change all keys…');
    await field('Your own passphrase').fill(PASSPHRASE);
    await press('Change all keys now');
    await alert(WRONG);
    await field('Your own passphrase').fill(OTHER);
    await press('Change all keys now');
    await page.getByText('The vault has new keys.').waitFor();
    expect(readFileSync(join(folder, 'vault', 'vault.db')).equals(before)).toBe(false);
    expect((await call(page, 'case.list', {})).cases.map(({ label }) => label)).toEqual(['Spring']);
  });
});

describe('a backup', () => {
  it('is made in a new folder, and a drill brings it back without leaving anything', async () => {
    const { page, folder } = driven;
    await tab('Backup');
    await page.getByText('There is no backup yet').waitFor();
    await expectNoBarriers();
    await driven.answerDialogs({ save: join(folder, 'copy'), open: [join(folder, 'copy')] });
    await press('Make a backup…');
    await page.getByText('The backup is made and checked').waitFor();
    expect(existsSync(join(folder, 'copy', 'vault.db'))).toBe(true);
    await press('Folder of the backup: Choose…');
    const passphrase = field('Passphrase of the backup');
    await passphrase.fill('wrong');
    await press('Practise');
    await alert(WRONG);
    expect(await passphrase.inputValue()).toBe('');
    await passphrase.fill(OTHER);
    await press('Practise');
    await page.getByText('every page of it was read').waitFor();
    await expectNoBarriers();
  });
});

describe('the identity of the office', () => {
  it('is not imported by a wrong passphrase, and the chosen file stays chosen', async () => {
    const { page, folder } = driven;
    const identity = await createOfficeIdentity(
      { subject: 'Han Law Office', notBefore: Date.now(), years: 1 },
      systemPorts.random,
    );
    const file = join(folder, 'office.p12');
    writeFileSync(file, toPkcs12(identity, 'pass of the file'));
    await driven.answerDialogs({ open: [file] });
    await tab('Office identity');
    await page.getByText('There is none yet').waitFor();
    await press('Import a file');
    await press('File: Choose…');
    await field('Passphrase of the file').fill('wrong');
    await press('Import');
    await alert('cannot be opened');
    await page.getByText('office.p12').waitFor();
    await field('Passphrase of the file').fill('pass of the file');
    await press('Import');
    await page.getByText('Han Law Office').waitFor();
    await expectNoBarriers();
  });

  it('gives its certificate away, and never its key', async () => {
    const { page, folder } = driven;
    await driven.answerDialogs({ save: join(folder, 'office.pem') });
    await press('Save the certificate…');
    await page.getByText('Written:').waitFor();
    const written = readFileSync(join(folder, 'office.pem'), 'utf8');
    expect(written).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(written).not.toContain('PRIVATE');
  });
});

describe('what the program is made of', () => {
  it('is read without a network', async () => {
    const { page } = driven;
    await tab('About');
    await page.getByText('Apache License').first().waitFor();
    await expectNoBarriers();
  });
});
