import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/backup.ts';
import { drillRestore } from '../../../electron/core/backup/drill.ts';
import { codeOf, openOffice, PASSPHRASE } from '../../support/office-vault.ts';

afterEach(() => vi.unstubAllEnvs());

test('a drill opens the backup, counts its entries, and leaves nothing, also where the passphrase is wrong', async () => {
  const office = await openOffice();
  const { session, root } = office;
  vi.stubEnv('TMPDIR', root);
  vi.stubEnv('TEMP', root);
  const traces = (): string[] => readdirSync(root).filter((name) => name.startsWith('restore-'));
  const from = join(root, 'copy');
  const { size } = await makeBackup(session, from, () => {});
  const request = { from, onProgress: () => {}, onWarnings: () => {} };
  const drilled = await drillRestore({ ...request, unlock: { passphrase: PASSPHRASE } }, session.ports);
  expect(drilled).toMatchObject({ entries: size, vaultId: session.vault.vaultId });
  const wrong = () =>
    drillRestore({ ...request, unlock: { passphrase: 'not this one at all' } }, session.ports);
  expect(await codeOf(wrong)).toBe('VAULT_WRONG_PASSPHRASE');
  expect(traces()).toEqual([]);
  await office.close();
});
