import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  beginCase,
  type Driven,
  lockVault,
  makeVault,
  openCase,
  startDriven,
  unlock,
  untilLocked,
} from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startDriven();
});
afterAll(() => driven.close());

const UNTESTED = 'was not compared with your paper';

describe('the recovery key of a new vault', () => {
  let recoveryKey: string;

  it('that a lock took from the screen is not forgotten: the lock screen and the overview say so', async () => {
    const { page, app } = driven;
    recoveryKey = await makeVault(driven, 'first');
    await untilLocked(page, () => app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')));
    await page.getByText(UNTESTED).waitFor();
    await unlock(page);
    await openCase(page, 'A');
    await page.getByText(UNTESTED).waitFor();
  });

  it('is tested from the overview, which names the group of a slip and then advises no more', async () => {
    const { page } = driven;
    await page.getByRole('button', { name: 'Test the recovery key' }).click();
    const field = page.getByLabel('Type the whole key from your paper');
    const slip = recoveryKey.startsWith('0') ? '1' : '0';
    await field.fill(slip + recoveryKey.slice(1));
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText(/group 1\b/i).waitFor();
    await field.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Your paper is right').waitFor();
    await page.getByRole('button', { name: 'Evidence', exact: true }).click();
    await page.getByRole('button', { name: 'Overview', exact: true }).click();
    await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
    expect(await page.locator('.notice.advice').count()).toBe(0);
    await lockVault(page);
    expect(await page.getByText(UNTESTED).count()).toBe(0);
  });

  it('typed at once leads on to the work', async () => {
    const { page } = driven;
    await page.getByRole('button', { name: 'Another vault' }).click();
    await beginCase(driven, 'B', 'second');
    expect(await page.locator('.notice.advice').count()).toBe(0);
  });
});
