import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../axe.ts';
import { call } from '../call.ts';
import { type Driven, handsOn, PASSPHRASE, startInCase, takeIn } from '../drive.ts';

let driven: Driven;
let caseId: string;
beforeAll(async () => {
  driven = await startInCase('Spring');
  const { page, folder } = driven;
  const paths = ['one.txt', 'two.txt', 'three.txt'].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, `what ${path} holds`);
  caseId = await takeIn(page, paths, { previews: 'never' });
});
afterAll(() => driven.close());

const { field, press, tab, turnTo } = handsOn(() => driven.page);

const select = (name: string) => driven.page.getByRole('combobox', { name, exact: true });
const dialog = () => driven.page.getByRole('dialog').or(driven.page.getByRole('alertdialog'));
const expectNoBarriers = async () => expect(await findBarriers(driven.page)).toEqual([]);

describe('people of a case', () => {
  it('are added by keys alone, under the next letter, and their names are not on the screen until asked for', async () => {
    const { page } = driven;
    await turnTo('People and consent');
    await page.getByText('Nobody is recorded yet').waitFor();
    await expectNoBarriers();
    await page.getByRole('button', { name: 'Add a person' }).focus();
    await page.keyboard.press('Enter');
    await field('Pseudonym').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Kim Sol');
    await expectNoBarriers();
    await page.keyboard.press('Enter');
    await page.getByText('1 hidden name').waitFor();
    expect(await page.getByText('Kim Sol').count()).toBe(0);
    await press('Show the names of A');
    await page.getByText('Kim Sol').waitFor();
    await press('Hide the names of A');
    expect(await page.getByText('Kim Sol').count()).toBe(0);
    await expectNoBarriers();
  });

  it('may not share a pseudonym, nor be told by it: it is said, and nothing that was typed is lost', async () => {
    const { page } = driven;
    await press('Add a person');
    await field('As it is written').fill('Lee Bit');
    for (const [pseudonym, said] of [
      ['A', 'already stands for somebody else'],
      ['Lee Bit', 'holds a protected name'],
    ] as const) {
      await field('Pseudonym').fill(pseudonym);
      await press('Save');
      await page.getByRole('alert').filter({ hasText: said }).waitFor();
      expect(await field('As it is written').inputValue()).toBe('Lee Bit');
    }
    await select('Role').selectOption({ label: 'Sibling' });
    await field('Pseudonym').fill('');
    await press('Save');
    await page.getByRole('cell', { name: 'Sibling' }).waitFor();
  });

  it('keep their sealed names when something else of them is changed', async () => {
    const { page } = driven;
    await press('Change A');
    await select('Role').selectOption({ label: 'Witness' });
    await press('Save');
    await page.getByRole('cell', { name: 'Witness' }).waitFor();
    await press('Show the names of A');
    await page.getByText('Kim Sol').waitFor();
  });
});

describe('a consent', () => {
  it('is recorded with its purposes, and only when something is chosen', async () => {
    const { page } = driven;
    await tab('Consent');
    await press('Record a consent');
    expect(await page.getByRole('button', { name: 'Record', exact: true }).isDisabled()).toBe(true);
    await page.getByText('Giving to an attorney').click();
    await page.getByText('Only the evidence chosen below').click();
    await dialog().getByText('two.txt').first().click();
    await select('What the guardian is told').selectOption({ label: 'Guardian not told: for safety' });
    await expectNoBarriers();
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('heading', { name: 'A · Giving to an attorney' }).waitFor();
    await page.getByText('in force').waitFor();
    await expectNoBarriers();
  });

  it('is withdrawn, says what went out, and leads on to the destruction of what it covered', async () => {
    const { page } = driven;
    await press('Withdraw the consent about A');
    await page.getByLabel('Day of the withdrawal').fill('2000-01-01');
    await press('Withdraw');
    await page.getByRole('alert').filter({ hasText: 'withdrawn before it was given' }).waitFor();
    const today = await page.getByLabel('Day of the withdrawal').evaluate(() => {
      const now = new Date();
      const two = (part: number): string => String(part).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    });
    await page.getByLabel('Day of the withdrawal').fill(today);
    await press('Withdraw');
    await page.getByText(`withdrawn on ${today}`).waitFor();
    await page.getByText('Nothing of this case has gone out.').waitFor();
    await press('Destroy what it covered…');
    await page.getByRole('heading', { name: 'What would happen' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /two\.txt/ }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: /one\.txt/ }).isChecked()).toBe(false);
    expect(await select('Reason').inputValue()).toBe('consent-withdrawn');
  });
});

describe('the case itself', () => {
  it('gets its caption when it is known', async () => {
    const { page } = driven;
    await tab('This case');
    await field('Case number').fill('2026 Gahap 1');
    await press('Save');
    await page.getByText('Saved.').waitFor();
    expect((await call(page, 'case.read', { caseId })).number).toBe('2026 Gahap 1');
    await expectNoBarriers();
  });

  it('is held, which forbids its destruction until the hold is lifted with a reason', async () => {
    const { page } = driven;
    await press('Set a hold');
    await dialog().getByRole('button', { name: 'Set a hold' }).click();
    await page.getByRole('cell', { name: 'The whole case' }).waitFor();
    await tab('Destroy');
    await page.getByText('one.txt').click();
    await page.getByText('Legal hold: Litigation is pending').waitFor();
    expect(await page.getByRole('button', { name: 'Destroy…' }).count()).toBe(0);
    await expectNoBarriers();
    await press('To the legal holds');
    await press('Lift');
    expect(await dialog().getByRole('button', { name: 'Lift' }).isDisabled()).toBe(true);
    await field('Why it is lifted').fill('settled');
    await dialog().getByRole('button', { name: 'Lift' }).click();
    await page.getByRole('cell', { name: 'lifted settled' }).waitFor();
  });
});

describe('destruction', () => {
  it('asks for a typed word and the passphrase again, and says what is wrong without losing the rest', async () => {
    const { page, folder } = driven;
    await tab('Destroy');
    await page.getByText('one.txt').click();
    await page.getByText('1 piece of evidence goes').waitFor();
    await press('Destroy…');
    await driven.answerDialogs({ save: join(folder, 'certificate.pdf') });
    await press('Certificate of destruction: Choose…');
    await page.getByText('certificate.pdf').waitFor();
    const now = page.getByRole('button', { name: 'Destroy now' });
    await field('Type “destroy”').fill('destro');
    await field('Your own passphrase').fill('not my passphrase');
    expect(await now.isDisabled()).toBe(true);
    await field('Type “destroy”').fill('destroy');
    await now.click();
    await page.getByRole('alert').filter({ hasText: 'This passphrase opens no key' }).waitFor();
    expect(await field('Type “destroy”').inputValue()).toBe('destroy');
    await expectNoBarriers();
    await field('Your own passphrase').fill(PASSPHRASE);
    await now.click();
  });

  it('ends with the proof that nothing is left, and the certificate where it was asked for', async () => {
    const { page, folder } = driven;
    await page.getByText('1 piece of evidence was destroyed.').waitFor();
    await page.getByText('nothing of it is left').waitFor();
    await expectNoBarriers();
    const certificate = readFileSync(join(folder, 'certificate.pdf'));
    expect(certificate.subarray(0, 5).toString()).toBe('%PDF-');
    await press('Close');
    expect((await call(page, 'item.list', { caseId, from: 0, count: 10 })).total).toBe(2);
  });

  it('of a whole case leaves another one on the screen, and its certificate can be had afterwards', async () => {
    const { page, folder } = driven;
    await call(page, 'case.create', {
      label: 'Summer',
      court: '',
      number: '',
      action: '',
      plaintiff: '',
      defendant: '',
      side: 'plaintiff',
    });
    await page.getByRole('combobox', { name: 'Case' }).selectOption({ label: 'Spring' });
    await tab('Destroy');
    await page.getByText('The whole case').click();
    await page.getByText('2 pieces of evidence go').waitFor();
    await press('Destroy…');
    await field('Type “destroy”').fill('destroy');
    await field('Your own passphrase').fill(PASSPHRASE);
    await press('Destroy now');
    await page.getByText('The case with 2 pieces of evidence was destroyed.').waitFor();
    await driven.answerDialogs({ save: join(folder, 'after.pdf') });
    await press('Save the certificate…');
    await page.getByText('The certificate was written.').waitFor();
    expect(existsSync(join(folder, 'after.pdf'))).toBe(true);
    await press('Close');
    expect(await page.getByRole('combobox', { name: 'Case' }).textContent()).not.toContain('Spring');
    await page.getByText('Nobody is recorded yet').waitFor();
  });

  it('leaves no way to add to a case that was closed', async () => {
    const { page } = driven;
    await tab('This case');
    await press('Close the case…');
    await press('Close the case');
    await page.getByText('This case is closed.').waitFor();
    await tab('People');
    await page.getByText('Nothing more is added to it.').waitFor();
    expect(await page.getByRole('button', { name: 'Add a person' }).count()).toBe(0);
  });
});
