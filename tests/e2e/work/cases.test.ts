import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, handsOn, startInCase } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startInCase('First');
});
afterAll(() => driven.close());

const { press } = handsOn(() => driven.page);

const form = () => driven.page.getByRole('heading', { name: 'New case' });

describe('the form of a new case', () => {
  it.each(['Overview', 'Take in files', 'Evidence', 'Verify', 'Settings'])(
    'opens wherever it is asked for, and gives way again: %s',
    async (section) => {
      await press(section);
      await press('New case');
      await form().waitFor();
      await press(section);
      expect(await form().count()).toBe(0);
    },
  );

  it('is left by its own button, where there is a case to go back to', async () => {
    await press('New case');
    await press('Cancel');
    await driven.page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
  });

  it('gives way to a case that is chosen', async () => {
    const { page } = driven;
    await press('New case');
    await page.getByLabel('How you call it').fill('Second');
    await press('Open the case');
    await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
    await press('New case');
    await page.getByRole('combobox').selectOption({ label: 'First' });
    expect(await form().count()).toBe(0);
  });
});
