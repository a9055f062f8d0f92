import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportArchive } from '../../../electron/core/export/archive/export.ts';
import { makeIdentity } from '../../../electron/core/export/archive/identity.ts';
import { openOffice, PASSPHRASE, quiet, takeText } from '../../support/office-vault.ts';
import { findBarriers } from '../axe.ts';
import { beginCase, type Driven, handsOn, startDriven } from '../drive.ts';

const SEAL = 'a password for the sealed file';
const UNCHANGED = 'No file has changed since the recorded time';

let driven: Driven;
const at = (name: string): string => join(driven.folder, name);

beforeAll(async () => {
  driven = await startDriven();
  await makeOutside();
  await beginCase(driven, 'First');
  await turnTo('Verify');
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

/** Archives and a copy of another office's vault, as they come on a stick. */
async function makeOutside(): Promise<void> {
  const office = await openOffice();
  const { session, caseId, root } = office;
  await takeText(office, 'a.txt', 'a note');
  await makeIdentity(session, 'Another office');
  const common = { caseId, recipient: '', basis: '', ...quiet };
  await exportArchive(session, {
    ...common,
    purpose: 'court-expert',
    target: { form: 'folder', path: at('bag') },
  });
  await exportArchive(session, {
    ...common,
    purpose: 'sealed',
    target: { form: 'sealed', path: at('bag.age'), seal: { passphrase: SEAL } },
  });
  await session.close();
  cpSync(join(root, 'vault'), at('other'), { recursive: true });
  await office.close();
  cpSync(at('bag'), at('changed'), { recursive: true });
  appendFileSync(join(at('changed'), 'data', 'manifest.json'), ' ');
}

const choose = async (button: string, path: string): Promise<void> => {
  await driven.answerDialogs({ open: [path] });
  await press(button);
};

/** What a file manager does: drops a file whose place only the preload knows. */
async function drop(path: string): Promise<void> {
  const { page } = driven;
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles(path);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped')!;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(input.files![0]!);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    input.remove();
  });
}

describe('an archive', () => {
  it('that is whole is said to be unchanged, with what that does not prove and the rest on demand', async () => {
    const { page } = driven;
    expect(await findBarriers(page)).toEqual([]);
    await choose('Choose a folder…', at('bag'));
    await press('Verify it');
    await page.getByText(UNCHANGED).waitFor();
    await page.getByText('does not prove that the content is true').waitFor();
    await page.getByText('Who the signer is must be confirmed separately').waitFor();
    await page.getByText('Details').click();
    await page.getByText('pieces of evidence: 1, originals: 1').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.getByText(/authentic|admissible/i).count()).toBe(0);
    await press('Verify something else');
  });

  it('that was changed is told by the files that differ', async () => {
    const { page } = driven;
    await choose('Choose a folder…', at('changed'));
    await press('Verify it');
    await page.getByText('The following files differ from the record').waitFor();
    await page.getByText('manifest.json').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await press('Verify something else');
  });

  it('that is sealed asks for its password, and says where it is not the one', async () => {
    const { page } = driven;
    await choose('Choose a file…', at('bag.age'));
    await page.getByLabel('Password of the sealed file').fill('not this one');
    await press('Verify it');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password of the sealed file').fill(SEAL);
    await press('Verify it');
    await page.getByText(UNCHANGED).waitFor();
    await press('Verify something else');
  });

  it('that is dropped here is checked, and not taken in', async () => {
    const { page } = driven;
    await drop(at('bag.age'));
    await page.getByLabel('Password of the sealed file').waitFor();
    await page.getByRole('heading', { name: 'Verify', exact: true }).waitFor();
    await press('Verify something else');
  });
});

describe('a file that is neither', () => {
  it('is said to be that, and both ways stay open', async () => {
    writeFileSync(at('text.txt'), 'text');
    await choose('Choose a file…', at('text.txt'));
    await driven.page.getByText('neither an archive nor a vault').waitFor();
    await driven.page.getByRole('button', { name: 'Choose a folder…' }).waitFor();
  });
});

describe('a copy of a vault', () => {
  it('is checked with its own passphrase', async () => {
    const { page } = driven;
    await choose('Choose a folder…', at('other'));
    await page.getByLabel('Passphrase of that vault').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByText(UNCHANGED).waitFor();
    await press('Verify something else');
  });

  it('that is damaged is told page by page', async () => {
    const { page } = driven;
    const bytes = readFileSync(join(at('other'), 'vault.db'));
    bytes.fill(1, 40_000, 40_100);
    writeFileSync(join(at('other'), 'vault.db'), bytes);
    await choose('Choose a folder…', at('other'));
    await page.getByLabel('Passphrase of that vault').fill(PASSPHRASE);
    await press('Verify it');
    await page.getByText('The following files differ from the record').waitFor();
    await page
      .getByText(/Database page \d+ is not as it was written/)
      .first()
      .waitFor();
    await press('Verify something else');
  });

  it('that is the open vault itself is checked as that', async () => {
    await choose('Choose a folder…', at('vault'));
    await driven.page.getByText('(the vault that is open)').waitFor();
    await driven.page.getByText(UNCHANGED).waitFor();
  });
});
