import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { systemPorts } from '../../../electron/core/ports.ts';
import { type CreatedVault, createVault } from '../../../electron/core/vault/create-vault.ts';
import { QUICK_COST } from '../../support/quick-cost.ts';

export const PASSPHRASE = '검은 돌 여섯 개';

/** A new folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jikim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A vault of one counselor, which the caller closes. */
export function makeVault(dir: string): Promise<CreatedVault> {
  return createVault(dir, {
    person: { name: '상담원 A', role: 'counselor' },
    passphrase: PASSPHRASE,
    kdf: QUICK_COST,
    ports: systemPorts,
  });
}

/** The same in a new folder; closed with the test if it is still open. */
export async function newVault(dir = join(temporaryFolder(), 'vault')): Promise<CreatedVault> {
  const created = await makeVault(dir);
  onTestFinished(() => created.vault.close());
  return created;
}
