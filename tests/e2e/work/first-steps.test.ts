import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { type Driven, startInCase, takeIn, unlock } from '../drive.ts';

let driven: Driven;
beforeAll(async () => {
  driven = await startInCase('First');
});
afterAll(() => driven.close());

const list = () => driven.page.getByRole('region', { name: /First steps|You have tried/ });
const step = (name: string) => list().getByRole('listitem').filter({ hasText: name });
const isDone = (name: string, done: 'done' | 'not yet') => step(name).getByText(`(${done})`).waitFor();
const toOverview = () =>
  driven.page.getByRole('navigation').getByRole('button', { name: 'Overview', exact: true }).click();

describe('the first steps', () => {
  it('stand on the first case, none of them taken, without barriers', async () => {
    await isDone('Take in a file', 'not yet');
    await isDone('Verify the vault', 'not yet');
    expect(await findBarriers(driven.page)).toEqual([]);
  });

  it('lead to the next one, by keyboard alone', async () => {
    const { page } = driven;
    await list().getByRole('button', { name: 'Take in the first file' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Take in files' }).waitFor();
    await toOverview();
  });

  it('tick themselves off when something was taken in, whatever way it came', async () => {
    const { page, folder } = driven;
    const path = join(folder, 'note.txt');
    writeFileSync(path, 'note');
    await takeIn(page, [path], { copyKind: 'received-copy' });
    await isDone('Take in a file', 'done');
  });

  it('remember across a lock that the vault was verified', async () => {
    const { page } = driven;
    await page.getByRole('navigation').getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText(/\d+ log entries/).waitFor();
    await toOverview();
    await isDone('Verify the vault', 'done');
    await page.keyboard.press('Control+l');
    await unlock(page);
    await isDone('Verify the vault', 'done');
    await isDone('Take in a file', 'done');
  });

  it('lead to their page of the help', async () => {
    const { page } = driven;
    await list().getByRole('button', { name: 'Read about it' }).click();
    await page.getByRole('heading', { level: 2, name: 'First steps' }).waitFor();
    await toOverview();
  });

  it('stay away once they were put away, also after a lock', async () => {
    const { page } = driven;
    await list().getByRole('button', { name: 'Put this list away' }).click();
    await list().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+l');
    await unlock(page);
    await page.getByRole('heading', { name: 'Where the case stands' }).waitFor();
    expect(await list().count()).toBe(0);
  });
});
