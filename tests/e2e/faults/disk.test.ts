import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { smallDisk } from '../../faults/small-disk.ts';
import { call, runJob } from '../call.ts';
import { beginCase, type Driven, lockVault, PASSPHRASE, startDriven, unlock } from '../drive.ts';

const MIB = 1024 ** 2;
const driven: Driven[] = [];
afterEach(async () => {
  for (const each of driven.splice(0)) await each.close();
});

async function start(): Promise<Driven> {
  const started = await startDriven();
  driven.push(started);
  return started;
}

const turnTo = ({ page }: Driven, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const press = ({ page }: Driven, name: string) => page.getByRole('button', { name, exact: true }).click();

async function takeIn(at: Driven, ...paths: string[]): Promise<void> {
  await turnTo(at, 'Take in files');
  await at.answerDialogs({ open: paths });
  await press(at, 'Choose files');
  await press(at, 'Take in');
}

async function makeReady(at: Driven, vault: string): Promise<void> {
  await beginCase(at, 'First', vault);
}

function writeFile(at: Driven, name: string, size: number): string {
  const path = join(at.folder, name);
  writeFileSync(path, Buffer.alloc(size, name));
  return path;
}

/** Locked and opened again, the vault holds these files and is as recorded. */
async function expectWhole(at: Driven, files: number): Promise<void> {
  await lockVault(at.page);
  await unlock(at.page);
  const { cases } = await call(at.page, 'case.list', {});
  const { total } = await call(at.page, 'item.list', { caseId: cases[0]!.caseId, from: 0, count: 1 });
  expect(total).toBe(files);
  expect(await runJob(at.page, 'verify.vault', {})).toMatchObject({ ok: true, findings: [] });
}

describe('a disk that is full', () => {
  it('while files are taken in is said to be, nothing is half in, and with space it goes on', async ({
    skip,
  }) => {
    const disk = smallDisk(24);
    if (disk === null) return skip('no small disk can be mounted here');
    const at = await start();
    await makeReady(at, relative(at.folder, join(disk.folder, 'vault')));
    await takeIn(at, writeFile(at, 'small.bin', MIB));
    await at.page.getByText('1 file is in the vault.').waitFor();
    await press(at, 'Close');
    const large = writeFile(at, 'large.bin', 40 * MIB);
    await takeIn(at, large);
    await at.page.getByText(/The disk that holds .* is full/).waitFor();
    await at.page.getByText('What was done until then is in the vault.').waitFor();
    await lockVault(at.page);
    // A vault is written to at its opening, too: what remains of the file that did not fit goes then.
    disk.resize(200);
    await unlock(at.page);
    await expectWhole(at, 1);
    await takeIn(at, large);
    await at.page.getByText('1 file is in the vault.').waitFor();
    await expectWhole(at, 2);
  });
});

describe('a vault whose folder is taken away', () => {
  it('says so at the next act, keeps what it acknowledged, and goes on when the folder is back', async () => {
    const at = await start();
    await makeReady(at, 'vault');
    await takeIn(at, writeFile(at, 'first.bin', MIB));
    await at.page.getByText('1 file is in the vault.').waitFor();
    await press(at, 'Close');
    renameSync(join(at.folder, 'vault'), join(at.folder, 'away'));
    const second = writeFile(at, 'second.bin', MIB);
    await takeIn(at, second);
    await at.page.getByText('its folder was moved or deleted').waitFor();
    renameSync(join(at.folder, 'away'), join(at.folder, 'vault'));
    await takeIn(at, second);
    await at.page.getByText('1 file is in the vault.').waitFor();
    await expectWhole(at, 2);
  });

  it('is said to be no vault when it is opened', async () => {
    const at = await start();
    await makeReady(at, 'vault');
    await lockVault(at.page);
    renameSync(join(at.folder, 'vault'), join(at.folder, 'away'));
    await at.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await press(at, 'Open');
    await at.page
      .getByText(`There is no vault in ${join(at.folder, 'vault')}`)
      .first()
      .waitFor({ state: 'attached' });
    renameSync(join(at.folder, 'away'), join(at.folder, 'vault'));
    await unlock(at.page);
  });
});

describe('a place that may not be written to', () => {
  it('gets no vault, and is named', async ({ skip }) => {
    const disk = smallDisk(8);
    if (disk === null) return skip('no small disk can be mounted here');
    const at = await start();
    execFileSync('mount', ['-o', 'remount,ro', disk.folder]);
    await at.answerDialogs({ save: join(disk.folder, 'vault') });
    await press(at, 'Make a new vault');
    await press(at, 'Choose…');
    await at.page.getByLabel('Your name').fill('Han Areum');
    await at.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await at.page.getByLabel('The same once more').fill(PASSPHRASE);
    await at.page.getByText('If both passphrase and recovery key are lost').click();
    await press(at, 'Make the vault');
    await at.page.getByRole('alert').getByText(disk.folder).waitFor();
    expect(await at.page.getByLabel('Your name').inputValue()).toBe('Han Areum');
  });
});

describe('a stick that is pulled', () => {
  it('before its files were read leaves a line for each, and what was read is in', async () => {
    const at = await start();
    await makeReady(at, 'vault');
    const stick = join(at.folder, 'stick');
    mkdirSync(stick);
    writeFileSync(join(stick, 'a.txt'), 'a');
    writeFileSync(join(stick, 'b.txt'), 'b');
    const kept = writeFile(at, 'kept.bin', 10);
    await turnTo(at, 'Take in files');
    await at.answerDialogs({ open: [join(stick, 'a.txt'), join(stick, 'b.txt'), kept] });
    await press(at, 'Choose files');
    rmSync(stick, { recursive: true });
    await press(at, 'Take in');
    await at.page.getByText('1 file is in the vault.').waitFor();
    await at.page.getByText('2 could not be taken:').waitFor();
    await expectWhole(at, 1);
  });
});
