import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoAuthority, type DemoAuthority } from '../../../build/demo/time-authority.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { findBarriers } from '../axe.ts';
import { beginCase, type Driven, handsOn, startDriven } from '../drive.ts';

let driven: Driven;
let authority: DemoAuthority;
const at = (name: string): string => join(driven.folder, name);

beforeAll(async () => {
  driven = await startDriven();
  authority = await createDemoAuthority(systemPorts);
  await beginCase(driven, 'First');
  await turnTo('Time');
  await heading('Time').waitFor();
});
afterAll(() => driven.close());

const { press, turnTo } = handsOn(() => driven.page);

const heading = (name: string) => driven.page.getByRole('heading', { name, exact: true });
const here = (state: string) => driven.page.locator('[aria-current="step"]', { hasText: state });

/** The state that the picture marks as the one of now. */
describe('the time of a vault', () => {
  it('stands at this computer’s clock at first, and the next step is a request', async () => {
    await here('This computer’s clock').waitFor();
    await driven.page.locator('.button.main', { hasText: 'Write a request' }).waitFor();
    expect(await findBarriers(driven.page)).toEqual([]);
  });

  it('is requested once the request lies on the stick, with the checkpoint beside it', async () => {
    await driven.answerDialogs({ save: at('stick.tsq') });
    await press('Write a request…');
    await here('Requested').waitFor();
    expect(existsSync(at('stick.checkpoint.txt'))).toBe(true);
    await driven.page.locator('.button.main', { hasText: 'Read an answer' }).waitFor();
  });

  it('writes over nothing, and says so', async () => {
    const before = readFileSync(at('stick.tsq'));
    await press('Write a request…');
    await driven.page.getByRole('alert').getByText('exists already').waitFor();
    expect(readFileSync(at('stick.tsq'))).toEqual(before);
  });

  it('takes no answer that is none, and stays where it was', async () => {
    writeFileSync(at('wrong.tsr'), 'no answer');
    await driven.answerDialogs({ open: [at('wrong.tsr')] });
    await press('Read an answer (.tsr)…');
    await driven.page.getByRole('alert').last().waitFor();
    await here('Requested').waitFor();
  });

  it('is stamped by the answer, and says that its issuer is not trusted', async () => {
    writeFileSync(at('stick.tsr'), await authority.answer(new Uint8Array(readFileSync(at('stick.tsq')))));
    await driven.answerDialogs({ open: [at('stick.tsr')] });
    await press('Read an answer (.tsr)…');
    await here('Stamped by an authority').waitFor();
    await driven.page.getByText('its issuer is not on your list').first().waitFor();
  });
});

describe('an authority', () => {
  it('is trusted only after its number was compared, by keys alone', async () => {
    const { page } = driven;
    writeFileSync(at('root.pem'), authority.rootPem);
    await driven.answerDialogs({ open: [at('root.pem')] });
    await page.locator('.button.main', { hasText: 'Add from a file' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Compare before you trust' });
    await dialog.waitFor();
    const trust = dialog.getByRole('button', { name: 'Trust them' });
    expect(await trust.isDisabled()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Requests and answers' }).click();
    await page.getByText('issuer trusted').waitFor();
  });

  it('is listed with its number', async () => {
    await driven.page.getByRole('tab', { name: 'Trusted authorities' }).click();
    await driven.page.getByText('trusted since').waitFor();
    expect(await findBarriers(driven.page)).toEqual([]);
  });
});

describe('a checkpoint on paper', () => {
  it('is printed to a place of one’s choice', async () => {
    await driven.answerDialogs({ save: at('page.pdf') });
    await press('Print a checkpoint…');
    await driven.page.getByText('Print it and have it dated').waitFor();
    expect(readFileSync(at('page.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('comes back with its date and its scan, which is then a piece of evidence', async () => {
    const { page } = driven;
    writeFileSync(at('scan.pdf'), readFileSync(at('page.pdf')));
    await driven.answerDialogs({ open: [at('scan.pdf')] });
    await page.getByRole('tab', { name: 'Paper' }).click();
    await page.getByLabel('Day on the paper').fill('2026-11-20');
    await page.getByLabel('Who read the paper').fill('Han Areum');
    await press('Choose the scan…');
    await page.getByText('scan.pdf').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await press('Record');
    await page.getByText('Recorded: 2026-11-20.').waitFor();
    await page.getByText('scan taken in').waitFor();
    await turnTo('Evidence');
    await page.getByText('scan.pdf').waitFor();
  });

  it('leaves the picture and what is not proven in words', async () => {
    await turnTo('Time');
    await driven.page.getByRole('tab', { name: 'What is proven' }).click();
    await heading('Not proven').waitFor();
    expect(await findBarriers(driven.page)).toEqual([]);
  });
});
