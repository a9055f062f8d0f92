import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import {
  beginCase,
  type Driven,
  handsOn,
  lockVault,
  makeVault,
  openCase,
  PASSPHRASE,
  startDriven,
  testKey,
  untilLocked,
} from '../drive.ts';

const NEXT = 'another nine herons on a wide lake';

let driven: Driven;
let firstKey: string;
beforeAll(async () => {
  driven = await startDriven();
  firstKey = await beginCase(driven, 'First');
  await lockVault(driven.page);
});
afterAll(() => driven.close());

const { press } = handsOn(() => driven.page);

describe('a forgotten passphrase', () => {
  it('is replaced before anything else, once the recovery key opened the vault', async () => {
    const { page } = driven;
    await press('Open with the recovery key');
    await page.getByLabel('Recovery key', { exact: true }).fill(firstKey);
    await press('Open');
    await page.getByRole('heading', { name: 'Set a new passphrase' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel('Passphrase', { exact: true }).fill('easy');
    await page.getByText('Too easy to guess').waitFor();
    expect(await page.getByRole('button', { name: 'Set the passphrase' }).isDisabled()).toBe(true);
    await page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
    await page.getByLabel('The same once more').fill(NEXT);
    await press('Set the passphrase');
  });

  it('comes with a new recovery key, which is printed without a word of what it is for', async () => {
    const { page } = driven;
    await page.locator('.recovery-key li').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    // What CSS shows on paper, which is less than what is in the page.
    // biome-ignore lint/performance/useDomNodeTextContent: the text as rendered is what is asked
    const printed = (await page.locator('body').innerText()).toLowerCase();
    await page.emulateMedia({ media: 'screen' });
    expect(printed).toMatch(/1\. [0-9a-z]{5}/);
    expect(printed).not.toMatch(/jikim|지킴|vault|case|evidence|recovery|first/);
  });

  it('is no way in any more, and neither is the key that was used', async () => {
    const { page } = driven;
    const groups = await page.locator('.recovery-key li').allInnerTexts();
    const nextKey = groups.map((text) => text.split(/\s+/).at(-1)).join('-');
    expect(nextKey).not.toBe(firstKey);
    await press('I have written it down');
    await page.getByLabel('Type the whole key from your paper').fill(nextKey);
    await press('Compare');
    await untilLocked(page, () => press('Open with the new passphrase'));
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await press('Open');
    await page.getByText('opens no key of the vault').waitFor();
    await press('Open with the recovery key');
    await page.getByLabel('Recovery key', { exact: true }).fill(firstKey);
    await press('Open');
    await page.getByText('does not open the vault').waitFor();
    await press('Open with the passphrase');
    await page.getByLabel('Passphrase', { exact: true }).fill(NEXT);
    await press('Open');
    await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
  });
});

describe('a recovery key that a lock took from the screen', () => {
  it('gives way to a new one from the overview', async () => {
    const { page, app } = driven;
    await lockVault(driven.page);
    await press('Another vault');
    await makeVault(driven, 'second');
    await untilLocked(page, () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')));
    await page.getByText('test it or make a new one in the overview').waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await press('Open');
    await openCase(page, 'Second');
    await press('Make a new recovery key…');
    await page.getByLabel('Your own passphrase').fill(PASSPHRASE);
    await press('Make it now');
    const groups = page.locator('.recovery-key li');
    await groups.first().waitFor();
    const key = (await groups.allInnerTexts()).map((text) => text.split(/\s+/).at(-1)).join('-');
    await testKey(page, key);
    await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
    expect(await page.locator('.notice.advice').count()).toBe(0);
  });
});
