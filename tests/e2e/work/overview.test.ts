import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { type Driven, handsOn, startInCase } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startInCase('The Case Of Nobody');
  const { page } = driven;
  const path = join(driven.folder, 'Areum.png');
  writeFileSync(path, 'no picture at all');
  writeFileSync(join(driven.folder, 'broken.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
  await driven.answerDialogs({ open: [path, join(driven.folder, 'broken.png')] });
  await turnTo('Take in files');
  await press('Choose files');
  await press('Take in');
  await page.getByText('2 files are in the vault.').waitFor();
  await turnTo('Overview');
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

const fact = (name: string) =>
  driven.page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: driven.page.getByRole('heading', { name }) });

describe('the overview', () => {
  it('says how the case stands, without a barrier', async () => {
    await fact('Pieces of evidence').getByText('2 today').waitFor();
    await fact('Gaps').getByText('2 in no exhibit').waitFor();
    await fact('Time').getByText('not confirmed by a third party').waitFor();
    await fact('Who has copies').getByText('Nothing has left the vault').waitFor();
    expect(await findBarriers(driven.page)).toEqual([]);
  });

  it('leads from each fact to where it comes from', async () => {
    await fact('Time').getByRole('button', { name: 'Go to: Time' }).click();
    await driven.page.getByRole('heading', { name: 'Time', exact: true }).waitFor();
    await turnTo('Overview');
    await fact('Pieces of evidence').getByRole('button', { name: 'Go to: Evidence' }).press('Enter');
    await driven.page.getByRole('heading', { level: 1, name: /^Evidence/ }).waitFor();
    await turnTo('Overview');
  });

  it('says which pictures could not be opened', async () => {
    await fact('Previews waiting').getByRole('button', { name: 'Make the previews' }).click();
    await fact('Previews waiting').getByText('1 could not be opened').waitFor();
  });
});

describe('today on one page', () => {
  it('says what came in, what waits and what to do next, each thing where it is done', async () => {
    const { page } = driven;
    await press('Today on one page');
    await page.getByText('2 pieces have only the clock of this computer').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write a timestamp request, or print a checkpoint' }).click();
    await page.getByRole('heading', { name: 'Time', exact: true }).waitFor();
    await turnTo('Overview');
    await press('Today on one page');
  });

  it('is printed without names', async () => {
    const place = join(driven.folder, 'today.pdf');
    await driven.answerDialogs({ save: place });
    await press('Save for printing, without names…');
    await driven.page.getByText('There are no names in it').waitFor();
    const bytes = readFileSync(place);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    for (const name of ['Areum', 'Nobody']) expect(bytes.includes(name)).toBe(false);
  });
});
