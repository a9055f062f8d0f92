import { PASSPHRASE } from '../../faults/office.ts';
import type { Driven } from '../drive.ts';

/** Opens a vault that the test made without the window. */
export async function openMadeVault({ page, answerDialogs }: Driven, vault: string): Promise<void> {
  await answerDialogs({ open: [vault] });
  await page.getByRole('button', { name: 'Open a vault', exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('navigation').waitFor();
}
