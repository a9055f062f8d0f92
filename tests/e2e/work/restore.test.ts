import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCanonical } from '../../../shared/canonical-json.ts';
import { findBarriers } from '../axe.ts';
import {
  type Driven,
  handsOn,
  lockVault,
  makeVault,
  openCase,
  PASSPHRASE,
  startDriven,
  testKey,
} from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startDriven();
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

const at = (name: string): string => join(driven.folder, name);

/** A key file as the next version would write it. */
function makeNewer(path: string): void {
  const { check: _, mac, ...form } = JSON.parse(readFileSync(path, 'utf8'));
  const covered = { ...form, version: 2 };
  const check = createHash('sha256').update(toCanonical(covered)).digest('hex');
  writeFileSync(path, toCanonical({ ...covered, check, mac }));
}

describe('a place that is copied elsewhere by a service', () => {
  it('is said to be one before a vault is made in it, and whenever it is opened', async () => {
    const { page } = driven;
    mkdirSync(at('Dropbox'));
    await testKey(page, await makeVault(driven, 'Dropbox/vault'));
    await page.getByText('lies in Dropbox').waitFor();
    await press('I have read it');
    expect(await page.getByText('lies in Dropbox').count()).toBe(0);
    await openCase(page, 'First');
  });

  it('is asked about before something is written there', async () => {
    const { page } = driven;
    await driven.answerDialogs({ save: at('Dropbox/copy') });
    await press('To the backups');
    await press('Make a backup…');
    await page
      .getByRole('dialog', { name: 'Write it there?' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    expect(existsSync(at('Dropbox/copy'))).toBe(false);
    await driven.answerDialogs({ save: at('copy') });
    await press('Make a backup…');
    await page.getByText('The backup is made and checked').waitFor();
    await turnTo('Overview');
    await page.getByText('Backup of the vault').waitFor();
  });
});

describe('a damaged vault', () => {
  it('says what is damaged, what is safe and what to do', async () => {
    const { page } = driven;
    await lockVault(page);
    const database = at('Dropbox/vault/vault.db');
    const bytes = readFileSync(database);
    bytes.fill(0, 200, 8000);
    writeFileSync(database, bytes);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await press('Open');
    await page.getByText('(vault.db) is damaged').waitFor();
    await page.getByText('Your passphrase is right, and nothing was written').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is restored from its backup into a folder of its own, and opens', async () => {
    const { page } = driven;
    await press('Restore from a backup');
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Restore', exact: true }).isDisabled()).toBe(true);
    await driven.answerDialogs({ open: [at('Dropbox')], save: at('restored') });
    await press('Choose the backup…');
    await page.getByText('There is no backup in that folder').waitFor();
    await driven.answerDialogs({ open: [at('copy')], save: at('restored') });
    await press('Choose the backup…');
    await press('Choose where to…');
    await page.getByLabel('Passphrase of the time of the backup').fill('not this one');
    await press('Restore');
    await page.getByText('opens no key of the vault').waitFor();
    expect(existsSync(at('restored/vault.db'))).toBe(false);
    await page.getByLabel('Passphrase of the time of the backup').fill(PASSPHRASE);
    await press('Restore');
    await page.getByText('The vault is restored').waitFor();
    await press('Open the restored vault');
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await press('Open');
    await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
  });

  it('of a newer version is said to be that, and nothing else is offered', async () => {
    const { page } = driven;
    await lockVault(page);
    for (const name of ['keys.json', 'keys.copy.json']) makeNewer(at(`restored/${name}`));
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await press('Open');
    await page.getByText('written by a newer version').waitFor();
    expect(await page.getByRole('button', { name: 'Restore from a backup' }).count()).toBe(0);
  });

  it('that is gone leads to another, or to its backup', async () => {
    const { page } = driven;
    await press('Another vault');
    await page.getByRole('button', { name: 'Restore from a backup' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});
