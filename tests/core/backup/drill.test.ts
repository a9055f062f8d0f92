import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeBackup } from '../../../electron/core/backup/backup.ts';
import { drillRestore } from '../../../electron/core/backup/drill.ts';
import { systemPorts } from '../../../electron/core/ports.ts';
import { openSession } from '../../../electron/core/session/session.ts';
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
  const stop = new AbortController();
  const request = { from, signal: stop.signal, onProgress: () => {}, onWarnings: () => {} };
  const drilled = await drillRestore(session, { ...request, unlock: { passphrase: PASSPHRASE } });
  expect(drilled).toMatchObject({ entries: size, vaultId: session.vault.vaultId });
  const wrong = () => drillRestore(session, { ...request, unlock: { passphrase: 'not this one at all' } });
  expect(await codeOf(wrong)).toBe('VAULT_WRONG_PASSPHRASE');
  expect(traces()).toEqual([]);
  const unlock = { passphrase: PASSPHRASE };
  const stopped = () => drillRestore(session, { ...request, unlock, onProgress: () => stop.abort() });
  expect(await codeOf(stopped)).toBe('CANCELLED');
  expect(traces()).toEqual([]);
  await office.close();
});

test('a process that dies during a drill leaves a copy that the next opening of the vault removes', async () => {
  const office = await openOffice();
  const { session, root } = office;
  vi.stubEnv('TMPDIR', root);
  vi.stubEnv('TEMP', root);
  const from = join(root, 'copy');
  await makeBackup(session, from, () => {});
  const asIfKilled = join(root, 'as-if-killed');
  let left = '';
  const onProgress = (): void => {
    if (left !== '') return;
    left = readdirSync(root).find((name) => name.startsWith('restore-'))!;
    cpSync(session.vault.dir, asIfKilled, { recursive: true });
    rmSync(join(asIfKilled, 'vault.lock'), { force: true });
  };
  const { signal } = new AbortController();
  const unlock = { passphrase: PASSPHRASE };
  await drillRestore(session, { from, unlock, signal, onProgress, onWarnings: () => {} });
  mkdirSync(join(root, left, 'vault'), { recursive: true });
  await (await openSession(asIfKilled, unlock, systemPorts)).close();
  expect(existsSync(join(root, left))).toBe(false);
  await office.close();
});
