import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, handsOn, openCase, startInCase } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startInCase('First');
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

/** Chooses these files and takes them in. */
async function takeIn(...paths: string[]): Promise<void> {
  await driven.answerDialogs({ open: paths });
  await turnTo('Take in files');
  await press('Choose files');
  await press('Take in');
}

function writeText(name: string): string {
  const path = join(driven.folder, name);
  writeFileSync(path, name);
  return path;
}

describe('an intake', () => {
  it('is still told of when its screen was left and a person comes back: what could not be taken, too', async () => {
    const { page } = driven;
    const large = join(driven.folder, 'large.bin');
    writeFileSync(large, Buffer.alloc(60 * 1024 ** 2, 1));
    await takeIn(large, join(driven.folder, 'missing.txt'));
    await turnTo('Evidence');
    await turnTo('Take in files');
    await page.getByText('1 file is in the vault.').waitFor();
    await page.getByText('1 could not be taken:').waitFor();
    await turnTo('Overview');
    await turnTo('Take in files');
    await page.getByText('missing.txt').waitFor();
  });

  it('names its case where another is on the screen', async () => {
    const { page } = driven;
    await press('New case');
    await openCase(page, 'Second');
    await turnTo('Take in files');
    await page.getByText('In the case “First”:').waitFor();
    await takeIn(writeText('a.txt'));
    await page.getByText('1 file is in the vault.').waitFor();
    expect(await page.getByText('In the case').count()).toBe(0);
  });
});

describe('a check of the vault', () => {
  it('is still told of when a person comes back', async () => {
    const { page } = driven;
    await turnTo('Verify');
    await press('Verify now');
    await turnTo('Overview');
    await turnTo('Verify');
    await page.getByText(/\d+ log entries/).waitFor();
  });
});
