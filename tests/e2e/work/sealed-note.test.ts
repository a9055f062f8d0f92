import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { type Driven, handsOn, lockVault, startInCase, unlock } from '../drive.ts';

const SECRET = 'She says that he waits at the gate.';

let driven: Driven;
beforeAll(async () => {
  driven = await startInCase('First');
});
afterAll(() => driven.close());

const { press } = handsOn(() => driven.page);

const notes = (): string[] => readdirSync(join(driven.folder, 'vault', 'notes'));
const writeNote = async (text: string): Promise<void> => {
  await driven.page.getByLabel('Note', { exact: true }).fill(text);
  await press('Seal the note');
  await driven.page.getByText('The note is sealed.').waitFor();
};

describe('a note to a locked vault', () => {
  it('is written after two keys, and lies there sealed', async () => {
    const { page } = driven;
    await lockVault(page);
    await page.keyboard.press('Alt+n');
    expect(await page.getByLabel('Note', { exact: true }).evaluate((e) => e === document.activeElement)).toBe(
      true,
    );
    expect(await findBarriers(page)).toEqual([]);
    await writeNote(SECRET);
    await press('Another note');
    await writeNote('A second one');
    expect(await page.getByText(SECRET).count()).toBe(0);
    expect(notes()).toHaveLength(2);
    for (const name of notes())
      expect(readFileSync(join(driven.folder, 'vault', 'notes', name)).includes('gate')).toBe(false);
  });

  it('is shown once the vault is open, and taken into the case by a person', async () => {
    const { page } = driven;
    await press('Back');
    await unlock(page);
    await page.getByRole('heading', { name: '2 notes written while the vault was locked' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const item = page.getByRole('listitem').filter({ hasText: SECRET });
    await item.getByRole('button', { name: 'Take it into this case' }).click();
    await page.getByText('The note is in the case').waitFor();
    await page.getByRole('heading', { name: 'A note written while the vault was locked' }).waitFor();
    expect(notes()).toHaveLength(1);
  });

  it('is thrown away only after a question that can be answered with no', async () => {
    const { page } = driven;
    await press('Throw away');
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Escape');
    expect(notes()).toHaveLength(1);
    await press('Throw away');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Throw away' }).click();
    await page
      .getByRole('heading', { name: /written while the vault was locked/ })
      .waitFor({ state: 'detached' });
    expect(notes()).toHaveLength(0);
  });

  it('is evidence with a name of its own', async () => {
    await driven.page.getByRole('navigation').getByRole('button', { name: 'Evidence', exact: true }).click();
    await driven.page.getByText(/^note \d{4}-\d{2}-\d{2}/).waitFor();
  });
});

describe('a file among the notes that this vault does not open', () => {
  it('is told of and stays', async () => {
    const name = `note-${'a'.repeat(40)}.sealed`;
    writeFileSync(join(driven.folder, 'vault', 'notes', name), 'not sealed to this vault');
    await lockVault(driven.page);
    await unlock(driven.page);
    await driven.page.getByText('A note cannot be opened with the keys of this vault').waitFor();
    expect(statSync(join(driven.folder, 'vault', 'notes', name)).size).toBeGreaterThan(0);
  });
});
