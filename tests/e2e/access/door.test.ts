import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { type Driven, startDriven } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startDriven();
  await driven.page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(() => driven.close());

describe('the search for barriers', () => {
  it('finds one that is put there', async () => {
    const { page } = driven;
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.id = 'nameless';
      document.querySelector('main')!.append(image);
    });
    expect(await findBarriers(page)).toContainEqual(expect.stringContaining('#nameless'));
    await page.evaluate(() => document.querySelector('#nameless')!.remove());
  });

  it('finds none on the first screen', async () => {
    expect(await findBarriers(driven.page)).toEqual([]);
  });
});
